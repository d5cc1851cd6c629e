// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.symbols;

import static org.syncline.language.sync.SyncPackage.Literals.ATTRIBUTE_LINE__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.CONNECTOR_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.CONNECTOR_BLOCK__TYPE;
import static org.syncline.language.sync.SyncPackage.Literals.FLOW_ITEM__TARGET;
import static org.syncline.language.sync.SyncPackage.Literals.LIMITS_BLOCK__CONNECTOR;
import static org.syncline.language.sync.SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.PARTITION_ITEM__DN;
import static org.syncline.language.sync.SyncPackage.Literals.PROJECT_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.RULE_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.RUN_PROFILE_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.SCHEMA_BLOCK__CONNECTOR;
import static org.syncline.language.sync.SyncPackage.Literals.TEST_BLOCK__NAME;
import static org.syncline.language.sync.SyncPackage.Literals.TYPE_BLOCK__NAME;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.syncline.language.ide.internal.SourceTexts;
import org.syncline.language.ide.session.SymbolKinds;
import org.syncline.language.sync.AttributeLine;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.Element;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.LimitsBlock;
import org.syncline.language.sync.LocalDirectoryBlock;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleItem;
import org.syncline.language.sync.RunProfileBlock;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.ScopeItem;
import org.syncline.language.sync.SyncFile;
import org.syncline.language.sync.TestBlock;
import org.syncline.language.sync.TypeBlock;

/** The outline of a file, in the words of the file. */
@Singleton
public final class RuleSymbols extends HierarchicalDocumentSymbolService {
    private final SymbolBuilder builder;

    @Inject
    RuleSymbols(DocumentExtensions places) {
        builder = new SymbolBuilder(places);
    }

    @Override
    public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator cancel) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        if (resource == null) {
            return symbols;
        }
        for (EObject root : resource.getContents()) {
            if (root instanceof SyncFile file) {
                file.getElements().forEach(element -> symbols.add(element(element)));
            }
        }
        return symbols;
    }

    private DocumentSymbol element(Element element) {
        if (element instanceof RuleBlock rule) {
            return rule(rule);
        }
        if (element instanceof ConnectorBlock connector) {
            return connector(connector);
        }
        if (element instanceof SchemaBlock schema) {
            String name = "schema " + SourceTexts.at(schema, SCHEMA_BLOCK__CONNECTOR);
            return types(
                    builder.symbol(schema, name, SymbolKinds.SCHEMA, "", SCHEMA_BLOCK__CONNECTOR),
                    schema.getTypes());
        }
        if (element instanceof MetaverseBlock metaverse) {
            return types(
                    builder.symbol(metaverse, "metaverse", SymbolKinds.METAVERSE, "", null),
                    metaverse.getTypes());
        }
        if (element instanceof LocalDirectoryBlock) {
            return builder.named(
                    element, LOCAL_DIRECTORY_BLOCK__NAME, SymbolKinds.DIRECTORY, "local directory");
        }
        if (element instanceof ProjectBlock) {
            return builder.named(element, PROJECT_BLOCK__NAME, SymbolKinds.PROJECT, "project");
        }
        return running(element);
    }

    private DocumentSymbol running(Element element) {
        if (element instanceof RunProfileBlock profile) {
            return parts(
                    builder.named(
                            profile,
                            RUN_PROFILE_BLOCK__NAME,
                            SymbolKinds.RUN_PROFILE,
                            "run profile"),
                    profile.getSteps(),
                    SymbolKinds.STEP);
        }
        if (element instanceof LimitsBlock limits) {
            String name = "limits " + SourceTexts.at(limits, LIMITS_BLOCK__CONNECTOR);
            return parts(
                    builder.symbol(limits, name, SymbolKinds.LIMITS, "", LIMITS_BLOCK__CONNECTOR),
                    limits.getLines(),
                    SymbolKinds.LIMIT);
        }
        if (element instanceof TestBlock test) {
            return parts(
                    builder.named(test, TEST_BLOCK__NAME, SymbolKinds.TEST, "test"),
                    test.getItems(),
                    SymbolKinds.TEST_STATEMENT);
        }
        return builder.symbol(element, "", SymbolKinds.PROJECT, "", null);
    }

    /** Statements in the words of the file, without what their braces hold. */
    private DocumentSymbol parts(
            DocumentSymbol parent, List<? extends EObject> parts, SymbolKind kind) {
        for (EObject part : parts) {
            String text = SourceTexts.of(part);
            int brace = text.indexOf(" {");
            String head = brace < 0 ? text : text.substring(0, brace);
            parent.getChildren().add(builder.symbol(part, head, kind, "", null));
        }
        return parent;
    }

    private DocumentSymbol connector(ConnectorBlock connector) {
        String type = SourceTexts.at(connector, CONNECTOR_BLOCK__TYPE);
        DocumentSymbol symbol =
                builder.named(connector, CONNECTOR_BLOCK__NAME, SymbolKinds.CONNECTOR, type);
        connector.getItems().stream()
                .filter(PartitionItem.class::isInstance)
                .map(item -> builder.named(item, PARTITION_ITEM__DN, SymbolKinds.PARTITION, ""))
                .forEach(symbol.getChildren()::add);
        return symbol;
    }

    private DocumentSymbol types(DocumentSymbol parent, List<TypeBlock> types) {
        for (TypeBlock type : types) {
            int count = type.getAttributes().size();
            String detail = count == 1 ? "1 attribute" : count + " attributes";
            DocumentSymbol symbol = builder.named(type, TYPE_BLOCK__NAME, SymbolKinds.TYPE, detail);
            for (AttributeLine attribute : type.getAttributes()) {
                symbol.getChildren().add(attribute(attribute));
            }
            parent.getChildren().add(symbol);
        }
        return parent;
    }

    private DocumentSymbol attribute(AttributeLine attribute) {
        String detail = attribute.getType() + (attribute.isMultiValued() ? " multivalued" : "");
        return builder.named(attribute, ATTRIBUTE_LINE__NAME, SymbolKinds.ATTRIBUTE, detail);
    }

    private DocumentSymbol rule(RuleBlock rule) {
        DocumentSymbol symbol =
                builder.named(
                        rule,
                        RULE_BLOCK__NAME,
                        rule.isInbound() ? SymbolKinds.INBOUND_RULE : SymbolKinds.OUTBOUND_RULE,
                        RuleHeader.of(rule).shortText());
        for (RuleItem item : rule.getItems()) {
            DocumentSymbol child = item(item);
            if (child != null) {
                symbol.getChildren().add(child);
            }
        }
        return symbol;
    }

    /** Null for the parts that the rule's own line tells already. */
    private DocumentSymbol item(RuleItem item) {
        if (item instanceof FlowItem flow) {
            String source = flow.getSource() == null ? "" : SourceTexts.of(flow.getSource());
            return builder.named(flow, FLOW_ITEM__TARGET, SymbolKinds.FLOW, source);
        }
        if (item instanceof ScopeItem) {
            return builder.symbol(item, SourceTexts.of(item), SymbolKinds.SCOPE, "", null);
        }
        if (item instanceof JoinItem) {
            return builder.symbol(item, SourceTexts.of(item), SymbolKinds.JOIN, "", null);
        }
        return null;
    }
}
