// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Map;

/** What types of errors mean and what to do about them (semantics reference, 6.8 to 6.10). */
public final class ErrorExplanations {
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry(
                            "ambiguous-import-flow-from-multiple-connectors",
                            "Two objects of one connector are linked to the same metaverse object."
                                    + " Find out which of them is the right one and take the other"
                                    + " out of scope, or make the join conditions stricter."),
                    Map.entry(
                            "flow-multi-values-to-single-value",
                            "An attribute with several values flows to one that holds a single"
                                    + " value. Choose one with an expression, for example Item."),
                    Map.entry(
                            "ambiguous-export-flow-to-single-valued-attribute",
                            "Several values would have to be written to an attribute that holds a"
                                    + " single one. Choose one with an expression, for example"
                                    + " Item."),
                    Map.entry(
                            "cs-attribute-type-mismatch",
                            "The type of a value is not that of the schema. Read the schema of the"
                                    + " connector again."),
                    Map.entry(
                            "exported-change-not-reimported",
                            "A change was written, and the next import brought another value:"
                                    + " something else changes it in the target, or the target"
                                    + " normalizes what it is given."),
                    Map.entry(
                            "extension-provisioning-call-limit-reached",
                            "Rules change what they read, so that applying them ten times has not"
                                    + " come to an end. Let them read ImportedValue."),
                    Map.entry(
                            "sync-rule-error-function-triggered",
                            "A rule calls Error for this object on purpose. Its message says what"
                                    + " to mend in the source."),
                    Map.entry(
                            "sync-rule-invalid-expression",
                            "An expression cannot be evaluated for the values of this object. The"
                                    + " preview shows them."),
                    Map.entry(
                            "duplicate-object",
                            "The directory has reported two objects with one name or one anchor."
                                    + " Import once more when it is at rest."),
                    Map.entry(
                            "need-full-object",
                            "A delta import has brought a part of an object that is not known."
                                    + " Run a full import."),
                    Map.entry(
                            "invalid-dn",
                            "The directory has reported a name that cannot be read. Rename the"
                                    + " object there."),
                    Map.entry(
                            "cd-existing-object",
                            "An object of this name exists in the target already. Import the"
                                    + " target, so that the object can be joined."),
                    Map.entry(
                            "cd-missing-object",
                            "The object does not exist in the target any more. Import the target;"
                                    + " the next synchronization decides anew."),
                    Map.entry(
                            "constraint-violation",
                            "The target does not accept a value: it is too long, of a wrong form,"
                                    + " or in use elsewhere."),
                    Map.entry(
                            "dn-attributes-failure",
                            "A reference leads to an object that the target does not have yet. It"
                                    + " is tried again with the next export."),
                    Map.entry(
                            "non-existent-parent",
                            "The container does not exist in the target. Make it, or change the"
                                    + " rule that gives the name."),
                    Map.entry(
                            "permission-issue",
                            "The account of the connector may not do this in the target. Give it"
                                    + " the right, or take the attribute or container out."),
                    Map.entry(
                            "rename-to-existing-dn",
                            "The new name is taken in the target. Free it there, or change the"
                                    + " rule that gives the name."),
                    Map.entry(
                            "schema-violation",
                            "The target does not know the attribute or object class, or misses a"
                                    + " mandatory one."),
                    Map.entry(
                            "syntax-violation",
                            "A value does not have the syntax that the target's schema asks for."),
                    Map.entry(
                            "password-policy-violation",
                            "The password does not satisfy the policy of the target."),
                    Map.entry(
                            "unexpected-error",
                            "Something went wrong that has no name of its own. The detail says"
                                    + " what is known."));

    private ErrorExplanations() {}

    /** The explanation of a type of error, or the empty text for a type that is not known. */
    public static String of(String type) {
        return TEXTS.getOrDefault(type, "");
    }
}
