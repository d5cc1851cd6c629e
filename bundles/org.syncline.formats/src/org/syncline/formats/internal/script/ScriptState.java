// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.HashMap;
import java.util.Map;
import org.syncline.formats.internal.rule.RuleBuilder;

/** What the variables of a script hold, by name in lower case, at one place of the script. */
final class ScriptState {
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, Object> conditions = new HashMap<>();
    private final Map<String, RuleBuilder> rules = new HashMap<>();

    /** Constant texts. */
    Map<String, String> constants() {
        return constants;
    }

    /** Conditions of filters and joins. */
    Map<String, Object> conditions() {
        return conditions;
    }

    /** The rule of a variable, or null. */
    RuleBuilder rule(String variable) {
        return variable == null ? null : rules.get(variable);
    }

    void constant(String variable, String text) {
        clear(variable);
        constants.put(variable, text);
    }

    /** A condition, or null for one that cannot be read. */
    void condition(String variable, Object condition) {
        if (variable != null) {
            clear(variable);
            if (condition != null) {
                conditions.put(variable, condition);
            }
        }
    }

    void rule(String variable, RuleBuilder rule) {
        if (variable != null) {
            clear(variable);
            rules.put(variable, rule);
        }
    }

    /** The variable holds something that is not known. */
    void clear(String variable) {
        constants.remove(variable);
        conditions.remove(variable);
        rules.remove(variable);
    }

    /** Gives a rule or condition another name; false when the variable holds neither. */
    boolean alias(String variable, String of) {
        RuleBuilder rule = rules.get(of);
        Object condition = conditions.get(of);
        if (rule != null) {
            rule(variable, rule);
        } else if (condition != null) {
            condition(variable, condition);
        }
        return rule != null || condition != null;
    }
}
