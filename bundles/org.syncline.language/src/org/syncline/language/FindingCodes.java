// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.SortedMap;
import org.syncline.language.internal.FindingSeverities;

/**
 * The stable codes of findings. What each means and what to do is in {@code docs/findings.md}; a
 * test keeps the two together.
 */
public final class FindingCodes {
    public static final String SYNTAX = "syntax";
    public static final String UNREADABLE_FILE = "unreadable-file";
    public static final String WRONG_ENCODING = "wrong-encoding";
    public static final String NESTING_TOO_DEEP = "nesting-too-deep";
    public static final String NUMBER_TOO_LARGE = "number-too-large";
    public static final String NO_PROJECT = "no-project";
    public static final String DUPLICATE_PROJECT = "duplicate-project";
    public static final String DUPLICATE_CONNECTOR = "duplicate-connector";
    public static final String DUPLICATE_DIRECTORY = "duplicate-directory";
    public static final String DUPLICATE_RULE = "duplicate-rule";
    public static final String DUPLICATE_ID = "duplicate-id";
    public static final String DUPLICATE_PARAMETER = "duplicate-parameter";
    public static final String DUPLICATE_PRECEDENCE = "duplicate-precedence";
    public static final String DUPLICATE_ENTRY = "duplicate-entry";
    public static final String DUPLICATE_ATTRIBUTE = "duplicate-attribute";
    public static final String MISSING_ENTRY = "missing-entry";
    public static final String EMPTY_NAME = "empty-name";
    public static final String OUTSIDE_PROJECT = "outside-project";
    public static final String RULE_ENDS = "rule-ends";
    public static final String UNKNOWN_CONNECTOR = "unknown-connector";
    public static final String UNKNOWN_DIRECTORY = "unknown-directory";
    public static final String UNKNOWN_TYPE = "unknown-type";
    public static final String UNKNOWN_ATTRIBUTE = "unknown-attribute";
    public static final String WRONG_CASE = "wrong-case";
    public static final String TYPE_NOT_SELECTED = "type-not-selected";
    public static final String UNKNOWN_OPERATOR = "unknown-operator";
    public static final String VALUE_MISSING = "value-missing";
    public static final String VALUE_NOT_ALLOWED = "value-not-allowed";
    public static final String VALUE_TYPE = "value-type";
    public static final String INVALID_DN = "invalid-dn";
    public static final String CONTAINER_OUTSIDE = "container-outside-partition";
    public static final String DUPLICATE_CONTAINER = "duplicate-container";
    public static final String UNKNOWN_CONNECTOR_TYPE = "unknown-connector-type";
    public static final String CONNECTOR_NOT_INSTALLED = "connector-not-installed";
    public static final String UNKNOWN_SETTING = "unknown-setting";
    public static final String MISSING_SETTING = "missing-setting";
    public static final String SETTING_VALUE = "setting-value";
    public static final String PLAIN_SECRET = "plain-secret";
    public static final String NOT_SECRET = "not-secret";
    public static final String UNKNOWN_FUNCTION = "unknown-function";
    public static final String ARGUMENT_COUNT = "argument-count";
    public static final String UNKNOWN_WORD = "unknown-word";
    public static final String UNKNOWN_PARAMETER = "unknown-parameter";
    public static final String MIXED_OPERATORS = "mixed-operators";
    public static final String MERGE_SINGLE_VALUED = "merge-single-valued";
    public static final String CONSTANT_TYPE = "constant-type";
    public static final String DUPLICATE_FLOW = "duplicate-flow";
    public static final String UNKNOWN_FINDING = "unknown-finding";
    public static final String DUPLICATE_PROFILE = "duplicate-profile";
    public static final String DUPLICATE_TEST = "duplicate-test";
    public static final String UNKNOWN_STEP = "unknown-step";
    public static final String UNKNOWN_OPTION = "unknown-option";
    public static final String OPTION_VALUE = "option-value";
    public static final String PARTITION_NOT_SELECTED = "partition-not-selected";
    public static final String LIMIT_VALUE = "limit-value";
    public static final String UNKNOWN_STORE = "unknown-store";
    public static final String AUTOMATIC_EXPORT = "automatic-export";
    public static final String UNKNOWN_RULE = "unknown-rule";
    public static final String AMBIGUOUS_RULE = "ambiguous-rule";
    public static final String PRECEDENCE_CYCLE = "precedence-cycle";
    public static final String INVALID_DATE = "invalid-date";
    public static final String UNKNOWN_OPERATION = "unknown-operation";
    public static final String UNKNOWN_ERROR = "unknown-error";
    public static final String OBJECT_NOT_GIVEN = "object-not-given";
    public static final String UNKNOWN_READS = "unknown-reads";

    public static final String ARGUMENT_TYPE = "argument-type";
    public static final String ARGUMENT_VALUE = "argument-value";
    public static final String MIXED_LISTS = "mixed-lists";
    public static final String UNBOUND_VARIABLE = "unbound-variable";
    public static final String CONSTANT_COMPARISON = "constant-comparison";
    public static final String FLOW_TYPE = "flow-type";
    public static final String MULTI_TO_SINGLE = "multi-to-single";
    public static final String ATTRIBUTE_NOT_SELECTED = "attribute-not-selected";
    public static final String OPERATOR_TYPE = "operator-type";
    public static final String JOIN_TYPE = "join-type";
    public static final String CONTRADICTORY_SCOPE = "contradictory-scope";
    public static final String DEAD_GROUP = "dead-group";
    public static final String REDUNDANT_CLAUSE = "redundant-clause";
    public static final String NEVER_LINKED = "never-linked";
    public static final String DEAD_JOIN = "dead-join";
    public static final String OVERLAPPING_JOINS = "overlapping-joins";
    public static final String UNREACHABLE_FLOW = "unreachable-flow";
    public static final String MIXED_MERGE = "mixed-merge";
    public static final String NO_SOURCE = "no-source";
    public static final String UNCONTRIBUTED = "uncontributed-attribute";
    public static final String UNPROVISIONED_TYPE = "unprovisioned-type";

    private FindingCodes() {}

    /** All codes with the severity that they have unless the project changes it; unmodifiable. */
    public static SortedMap<String, Severity> severities() {
        return FindingSeverities.all();
    }

    /**
     * Whether {@code finding CODE severity} in a project has an effect. Without it the project
     * could not be compiled.
     */
    public static boolean isChangeable(String code) {
        return FindingSeverities.isChangeable(code);
    }
}
