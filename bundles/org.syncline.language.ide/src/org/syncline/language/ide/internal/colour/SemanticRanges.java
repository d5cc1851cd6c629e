// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.colour;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.language.sync.FormulaOrigin;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.WordFormula;

/**
 * What the parser knows of the words of a file: many names are spelled like keywords, and only
 * their place tells an attribute from a function. Reads the node model only; resolves no reference.
 */
public final class SemanticRanges {
    private static final List<Rule> RULES =
            List.of(
                    new Rule(SyncPackage.Literals.PROJECT_BLOCK__NAME, TokenKind.DECLARATION),
                    new Rule(
                            SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK__NAME,
                            TokenKind.DECLARATION),
                    new Rule(SyncPackage.Literals.CONNECTOR_BLOCK__NAME, TokenKind.DECLARATION),
                    new Rule(SyncPackage.Literals.CONNECTOR_BLOCK__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.RULE_BLOCK__NAME, TokenKind.DECLARATION),
                    new Rule(SyncPackage.Literals.RULE_END__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.OBJECTS_ITEM__TYPES, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.SETTING_ITEM__NAME, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.SETTING_ITEM__WORD, TokenKind.PLAIN),
                    new Rule(SyncPackage.Literals.SEVERITY_ITEM__CODE, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.TYPE_BLOCK__NAME, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.ATTRIBUTE_LINE__NAME, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.SCOPE_CONDITION__ATTRIBUTE, TokenKind.ATTRIBUTE),
                    new Rule(
                            SyncPackage.Literals.SCOPE_CONDITION__OPERATOR,
                            TokenKind.SCOPE_OPERATOR),
                    new Rule(SyncPackage.Literals.JOIN_PAIR__CS_ATTRIBUTE, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.JOIN_PAIR__MV_ATTRIBUTE, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.FLOW_ITEM__TARGET, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.NAME_ORIGIN__NAME, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.FLOW_ITEM__READS, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.ATTRIBUTES_ITEM__NAMES, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.STORE_ITEM__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.STORE_SETTING__NAME, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.RUN_PROFILE_BLOCK__NAME, TokenKind.DECLARATION),
                    new Rule(SyncPackage.Literals.STEP_LINE__TYPE, TokenKind.FUNCTION),
                    new Rule(SyncPackage.Literals.STEP_OPTION__NAME, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.LIMIT_LINE__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.TEST_BLOCK__NAME, TokenKind.DECLARATION),
                    new Rule(SyncPackage.Literals.GIVEN_ITEM__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.EXPECT_OBJECT__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.EXPECT_EXPORT__TYPE, TokenKind.TYPE),
                    new Rule(SyncPackage.Literals.EXPECT_EXPORT__OPERATION, TokenKind.PLAIN),
                    new Rule(SyncPackage.Literals.VALUE_LINE__ATTRIBUTE, TokenKind.ATTRIBUTE),
                    new Rule(SyncPackage.Literals.CALL_FORMULA__FUNCTION, TokenKind.FUNCTION));

    private SemanticRanges() {}

    /** The ranges of an object and all it contains, in no particular order. */
    public static List<ColouredRange> of(EObject root) {
        List<ColouredRange> ranges = new ArrayList<>();
        add(root, ranges);
        TreeIterator<EObject> contents = root.eAllContents();
        while (contents.hasNext()) {
            add(contents.next(), ranges);
        }
        return ranges;
    }

    private static void add(EObject object, List<ColouredRange> ranges) {
        for (Rule rule : RULES) {
            if (rule.feature.getEContainingClass().isInstance(object)) {
                add(object, rule.feature, rule.kind, ranges);
            }
        }
        // A bare name is a direct flow: it reads an attribute.
        if (object instanceof WordFormula && object.eContainer() instanceof FormulaOrigin) {
            add(object, SyncPackage.Literals.WORD_FORMULA__WORD, TokenKind.ATTRIBUTE, ranges);
        }
    }

    private static void add(
            EObject object,
            EStructuralFeature feature,
            TokenKind kind,
            List<ColouredRange> ranges) {
        for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
            ITextRegion region = node.getTextRegion();
            if (region.getLength() > 0) {
                ranges.add(new ColouredRange(region.getOffset(), region.getLength(), kind));
            }
        }
    }

    private record Rule(EStructuralFeature feature, TokenKind kind) {}
}
