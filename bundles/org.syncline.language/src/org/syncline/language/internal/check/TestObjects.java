// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.TestBlock;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.rules.Direction;
import org.syncline.rules.SyncRule;

/** The objects of rule tests and what the project says of them. */
final class TestObjects {
    /** Names of errors of one object (semantics reference, 2.12, 6.9). */
    static final Set<String> ERRORS =
            Set.of(
                    "ambiguous-import-flow-from-multiple-connectors",
                    "flow-multi-values-to-single-value",
                    "ambiguous-export-flow-to-single-valued-attribute",
                    "cs-attribute-type-mismatch",
                    "invalid-boolean-constant-flow",
                    "invalid-reference-constant-flow",
                    "sync-rule-error-function-triggered",
                    "sync-rule-invalid-expression",
                    "sync-rule-scoping-filter-invalid-operator",
                    "sync-rule-inbound-flow-rules-invalid",
                    "sync-rule-outbound-flow-rules-invalid",
                    "sync-rule-flow-provisioning-failed",
                    "extension-provisioning-call-limit-reached",
                    "exported-change-not-reimported",
                    "duplicate-object",
                    "missing-anchor-component",
                    "unexpected-error");

    private TestObjects() {}

    static Side side(ConnectorBlock connector, String type, ProjectIndex index) {
        Map<String, AttributeSchema> attributes = index.attributes(index.schema(connector), type);
        return new Side(attributes, type, connector.getName(), !attributes.isEmpty(), Set.of());
    }

    static Side anyType(ConnectorBlock connector, ProjectIndex index) {
        return side(connector, SyncRule.ANY_TYPE, index);
    }

    static Side metaverse(String type, ProjectIndex index) {
        Map<String, AttributeSchema> attributes = index.attributes(index.metaverse(), type);
        return new Side(attributes, type, null, !attributes.isEmpty(), Set.of());
    }

    /** The object types that are declared where the side lies. */
    static Set<String> types(Side side, ProjectIndex index) {
        Schema schema = side.isMetaverse() ? index.metaverse() : index.schema(side.connectorName());
        return schema.types().keySet();
    }

    /** Names that are equal have one key. */
    static Object key(String dn) {
        return Dn.isValid(dn) ? Dn.of(dn) : dn.toLowerCase(Locale.ROOT);
    }

    static boolean isGiven(TestBlock block, ConnectorBlock connector, String dn) {
        return block.getItems().stream()
                .filter(GivenItem.class::isInstance)
                .map(GivenItem.class::cast)
                .filter(given -> given.getConnector() == connector && given.getDn() != null)
                .anyMatch(given -> key(given.getDn()).equals(key(dn)));
    }

    /** Whether rules may make objects there. */
    static boolean isTarget(ConnectorBlock connector, ProjectIndex index) {
        return index.blocks(RuleBlock.class)
                .filter(block -> !block.isInbound())
                .flatMap(block -> RuleFacts.of(block, index).stream())
                .anyMatch(
                        rule ->
                                rule.direction() == Direction.OUTBOUND
                                        && rule.connector() == connector);
    }
}
