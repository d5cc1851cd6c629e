// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Objects;

/**
 * An error of one object in one step.
 *
 * @param step number of the step
 * @param connector the store's number of the connector
 * @param object connector space object, or 0 when it has none
 * @param dn its name, for a person
 * @param type name of the error (semantics reference, sections 6.8 to 6.10)
 * @param algorithmStep where in the algorithm, for example {@code join} or {@code import-flow}
 * @param ruleKey the rule concerned, or empty
 * @param message what went wrong and what to do, for a person
 */
public record ObjectError(
        long step,
        int connector,
        long object,
        String dn,
        String type,
        String algorithmStep,
        String ruleKey,
        String message) {
    public ObjectError {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(algorithmStep, "algorithmStep");
        Objects.requireNonNull(ruleKey, "ruleKey");
        Objects.requireNonNull(message, "message");
    }
}
