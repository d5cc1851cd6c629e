// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.language.FindingCodes;
import org.syncline.language.Severity;

/** The severities of findings, and which of them a project may change. */
public final class FindingSeverities {
    /** Errors without which the project could not be compiled. */
    private static final Set<String> FIXED =
            Set.of(
                    FindingCodes.SYNTAX,
                    FindingCodes.UNREADABLE_FILE,
                    FindingCodes.WRONG_ENCODING,
                    FindingCodes.NESTING_TOO_DEEP,
                    FindingCodes.NUMBER_TOO_LARGE,
                    FindingCodes.NO_PROJECT,
                    FindingCodes.DUPLICATE_PROJECT,
                    FindingCodes.DUPLICATE_CONNECTOR,
                    FindingCodes.DUPLICATE_DIRECTORY,
                    FindingCodes.DUPLICATE_RULE,
                    FindingCodes.DUPLICATE_ID,
                    FindingCodes.DUPLICATE_PARAMETER,
                    FindingCodes.DUPLICATE_ENTRY,
                    FindingCodes.MISSING_ENTRY,
                    FindingCodes.EMPTY_NAME,
                    FindingCodes.OUTSIDE_PROJECT,
                    FindingCodes.RULE_ENDS,
                    FindingCodes.UNKNOWN_CONNECTOR,
                    FindingCodes.UNKNOWN_DIRECTORY,
                    FindingCodes.UNKNOWN_OPERATOR,
                    FindingCodes.VALUE_MISSING,
                    FindingCodes.INVALID_DN,
                    FindingCodes.UNKNOWN_FUNCTION,
                    FindingCodes.ARGUMENT_COUNT,
                    FindingCodes.DUPLICATE_PROFILE,
                    FindingCodes.DUPLICATE_TEST,
                    FindingCodes.UNKNOWN_STEP,
                    FindingCodes.OPTION_VALUE,
                    FindingCodes.UNKNOWN_STORE,
                    FindingCodes.INVALID_DATE,
                    FindingCodes.UNKNOWN_OPERATION);

    private static final Set<String> ERRORS =
            Set.of(
                    FindingCodes.DUPLICATE_PRECEDENCE,
                    FindingCodes.DUPLICATE_ATTRIBUTE,
                    FindingCodes.UNKNOWN_TYPE,
                    FindingCodes.UNKNOWN_ATTRIBUTE,
                    FindingCodes.WRONG_CASE,
                    FindingCodes.VALUE_NOT_ALLOWED,
                    FindingCodes.VALUE_TYPE,
                    FindingCodes.CONTAINER_OUTSIDE,
                    FindingCodes.UNKNOWN_CONNECTOR_TYPE,
                    FindingCodes.UNKNOWN_SETTING,
                    FindingCodes.MISSING_SETTING,
                    FindingCodes.SETTING_VALUE,
                    FindingCodes.PLAIN_SECRET,
                    FindingCodes.UNKNOWN_WORD,
                    FindingCodes.UNKNOWN_PARAMETER,
                    FindingCodes.MERGE_SINGLE_VALUED,
                    FindingCodes.CONSTANT_TYPE,
                    FindingCodes.UNKNOWN_OPTION,
                    FindingCodes.PARTITION_NOT_SELECTED,
                    FindingCodes.LIMIT_VALUE,
                    FindingCodes.UNKNOWN_RULE,
                    FindingCodes.AMBIGUOUS_RULE,
                    FindingCodes.PRECEDENCE_CYCLE,
                    FindingCodes.ARGUMENT_TYPE,
                    FindingCodes.ARGUMENT_VALUE,
                    FindingCodes.MIXED_LISTS,
                    FindingCodes.UNBOUND_VARIABLE,
                    FindingCodes.FLOW_TYPE,
                    FindingCodes.OPERATOR_TYPE,
                    FindingCodes.MIXED_MERGE);

    private static final Set<String> WARNINGS =
            Set.of(
                    FindingCodes.CONNECTOR_NOT_INSTALLED,
                    FindingCodes.TYPE_NOT_SELECTED,
                    FindingCodes.DUPLICATE_CONTAINER,
                    FindingCodes.NOT_SECRET,
                    FindingCodes.MIXED_OPERATORS,
                    FindingCodes.DUPLICATE_FLOW,
                    FindingCodes.UNKNOWN_FINDING,
                    FindingCodes.OBJECT_NOT_GIVEN,
                    FindingCodes.MULTI_TO_SINGLE,
                    FindingCodes.ATTRIBUTE_NOT_SELECTED,
                    FindingCodes.JOIN_TYPE,
                    FindingCodes.CONTRADICTORY_SCOPE,
                    FindingCodes.DEAD_GROUP,
                    FindingCodes.NEVER_LINKED,
                    FindingCodes.DEAD_JOIN,
                    FindingCodes.OVERLAPPING_JOINS,
                    FindingCodes.UNREACHABLE_FLOW,
                    FindingCodes.NO_SOURCE,
                    FindingCodes.UNPROVISIONED_TYPE);

    private static final Set<String> INFORMATION =
            Set.of(
                    FindingCodes.AUTOMATIC_EXPORT,
                    FindingCodes.UNKNOWN_ERROR,
                    FindingCodes.UNKNOWN_READS,
                    FindingCodes.CONSTANT_COMPARISON,
                    FindingCodes.REDUNDANT_CLAUSE,
                    FindingCodes.UNCONTRIBUTED);

    private static final SortedMap<String, Severity> ALL = collect();

    private FindingSeverities() {}

    /** By code; unmodifiable. */
    public static SortedMap<String, Severity> all() {
        return ALL;
    }

    public static boolean isChangeable(String code) {
        return ALL.containsKey(code) && !FIXED.contains(code);
    }

    private static SortedMap<String, Severity> collect() {
        SortedMap<String, Severity> all = new TreeMap<>();
        FIXED.forEach(code -> all.put(code, Severity.ERROR));
        ERRORS.forEach(code -> all.put(code, Severity.ERROR));
        WARNINGS.forEach(code -> all.put(code, Severity.WARNING));
        INFORMATION.forEach(code -> all.put(code, Severity.INFO));
        return Collections.unmodifiableSortedMap(all);
    }
}
