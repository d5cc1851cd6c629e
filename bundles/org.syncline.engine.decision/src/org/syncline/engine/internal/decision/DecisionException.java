// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import org.syncline.rules.SyncRule;

/**
 * A decision that cannot be made for one object. Carries the names of semantics reference 6.9 and a
 * message for a person, and no stack trace: a bad rule raises one for every object.
 */
public final class DecisionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String algorithmStep;
    private final String ruleKey;
    private final transient CsSource culprit;

    public DecisionException(
            String type, String algorithmStep, SyncRule rule, String message, CsSource culprit) {
        super(message, null, false, false);
        this.type = type;
        this.algorithmStep = algorithmStep;
        this.ruleKey = rule == null ? "" : rule.key();
        this.culprit = culprit;
    }

    public DecisionException(String type, String algorithmStep, SyncRule rule, String message) {
        this(type, algorithmStep, rule, message, null);
    }

    /** The same failure, laid at the door of a contributing object. */
    DecisionException by(RuleSource source) {
        return culprit != null || !(source instanceof CsSource cs)
                ? this
                : new DecisionException(type, algorithmStep, ruleKey, getMessage(), cs);
    }

    private DecisionException(
            String type, String algorithmStep, String ruleKey, String message, CsSource culprit) {
        super(message, null, false, false);
        this.type = type;
        this.algorithmStep = algorithmStep;
        this.ruleKey = ruleKey;
        this.culprit = culprit;
    }

    /** Name of the error. */
    public String type() {
        return type;
    }

    /** Where in the algorithm, for example {@code join}. */
    public String algorithmStep() {
        return algorithmStep;
    }

    /** The rule concerned, or empty. */
    public String ruleKey() {
        return ruleKey;
    }

    /** The connector space object whose contribution failed, or null when it is not known. */
    public CsSource culprit() {
        return culprit;
    }
}
