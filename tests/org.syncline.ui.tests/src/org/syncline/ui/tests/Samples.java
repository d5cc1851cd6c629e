// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.ErrorView;
import org.syncline.engine.RuleReference;
import org.syncline.model.Operation;
import org.syncline.model.Schema;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** The project of the tests as records; the same rules stand in the folder {@code project}. */
public final class Samples {
    /** The file of all rules. */
    public static final String FILE = "rules/people.sync";

    private Samples() {}

    /** Two connectors, two inbound rules given in the wrong order, one outbound, one disabled. */
    public static ProjectModel model() {
        return new ProjectModel(
                "Contoso",
                true,
                Map.of(),
                List.of(connector("contoso.com"), connector("tenant")),
                List.of(),
                Schema.EMPTY,
                List.of(
                        rule("In from AD - User Common", Direction.INBOUND, 110, 11, false),
                        rule("In from AD - User Join", Direction.INBOUND, 100, 3, false),
                        rule("In from AD - Old", Direction.INBOUND, 120, 11, true),
                        rule("Out to tenant - User Join", Direction.OUTBOUND, 200, 18, false)));
    }

    private static ConnectorDefinition connector(String name) {
        return new ConnectorDefinition(
                name,
                null,
                "ldap",
                Map.of(),
                Set.of(),
                null,
                List.of(),
                List.of("user"),
                Schema.EMPTY,
                new SourceLocation("project.sync", 1, 1));
    }

    private static SyncRule rule(
            String name, Direction direction, int precedence, int line, boolean disabled) {
        return new SyncRule(
                null,
                name,
                "",
                direction,
                direction == Direction.INBOUND ? "contoso.com" : "tenant",
                "user",
                "person",
                precedence == 110 ? LinkType.JOIN : LinkType.PROVISION,
                precedence,
                List.of(),
                List.of(),
                List.of(),
                disabled,
                new SourceLocation(FILE, line, 1));
    }

    /** A source without pending exports and a target with some. */
    public static List<ConnectorStatus> connectors() {
        return List.of(
                new ConnectorStatus("contoso.com", 1105, 1043, 62, 3, Map.of(), 0, 0, 0, false),
                new ConnectorStatus(
                        "tenant",
                        1060,
                        1031,
                        29,
                        0,
                        Map.of(
                                Operation.ADD, 14L,
                                Operation.UPDATE, 311L,
                                Operation.RENAME, 5L,
                                Operation.DELETE, 7L),
                        4,
                        2,
                        1,
                        true));
    }

    public static Map<String, Long> importCounters() {
        return Map.of(
                "stage-no-change", 1000L, "stage-add", 42L, "stage-update", 9L, "stage-delete", 3L);
    }

    public static Map<String, Long> syncCounters() {
        return Map.of(
                "disconnector-projected-flow", 40L,
                "disconnector-joined-flow", 2L,
                "disconnector-joined-no-flow", 1L,
                "connector-flow", 9L,
                "connector-no-flow", 991L,
                "tenant/provisioned-add-flow", 14L,
                "tenant/connector-flow", 311L);
    }

    public static ErrorView error() {
        return new ErrorView(
                "CN=Ann,OU=People,DC=contoso,DC=com",
                "flow-multi-values-to-single-value",
                "import-flow",
                new RuleReference("In from AD - User Common", FILE, 11),
                "mail has 2 values and the target takes one. Choose one in an expression.");
    }
}
