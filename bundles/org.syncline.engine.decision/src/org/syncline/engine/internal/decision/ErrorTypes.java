// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

/** Names of errors (semantics reference, 2.12, 6.8, 6.9) and of steps of the algorithm (2.8). */
public final class ErrorTypes {
    public static final String AMBIGUOUS_IMPORT = "ambiguous-import-flow-from-multiple-connectors";
    public static final String MULTI_TO_SINGLE = "flow-multi-values-to-single-value";
    public static final String EXPORT_MULTI_TO_SINGLE =
            "ambiguous-export-flow-to-single-valued-attribute";
    public static final String TYPE_MISMATCH = "cs-attribute-type-mismatch";
    public static final String BOOLEAN_CONSTANT = "invalid-boolean-constant-flow";
    public static final String REFERENCE_CONSTANT = "invalid-reference-constant-flow";
    public static final String ERROR_FUNCTION = "sync-rule-error-function-triggered";
    public static final String INVALID_EXPRESSION = "sync-rule-invalid-expression";
    public static final String INVALID_OPERATOR = "sync-rule-scoping-filter-invalid-operator";
    public static final String INBOUND_FLOW = "sync-rule-inbound-flow-rules-invalid";
    public static final String OUTBOUND_FLOW = "sync-rule-outbound-flow-rules-invalid";
    public static final String PROVISIONING = "sync-rule-flow-provisioning-failed";
    public static final String CALL_LIMIT = "extension-provisioning-call-limit-reached";
    public static final String UNEXPECTED = "unexpected-error";
    public static final String DUPLICATE_OBJECT = "duplicate-object";
    public static final String MISSING_ANCHOR = "missing-anchor-component";
    public static final String ANCHOR_TOO_LONG = "anchor-too-long";
    public static final String NEED_FULL_OBJECT = "need-full-object";
    public static final String INVALID_DN = "invalid-dn";
    public static final String MULTI_SINGLE = "multi-single-mismatch";
    public static final String INVALID_VALUE = "invalid-attribute-value";
    public static final String UNSUPPORTED_VALUE = "unsupported-value-type";
    public static final String NOT_REIMPORTED = "exported-change-not-reimported";

    public static final String STEP_STAGING = "staging";
    public static final String STEP_FILTER = "connector-filter";
    public static final String STEP_JOIN = "join";
    public static final String STEP_PROJECTION = "projection";
    public static final String STEP_IMPORT_FLOW = "import-flow";
    public static final String STEP_PROVISIONING = "provisioning";
    public static final String STEP_EXPORT_FLOW = "export-flow";

    /** Where in the algorithm: sending to the directory. */
    public static final String STEP_EXPORT = "export";

    private ErrorTypes() {}
}
