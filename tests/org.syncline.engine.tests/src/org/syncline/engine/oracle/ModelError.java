// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

/** An error of one object in the model, by its name of semantics 6.9. */
final class ModelError extends Exception {
    private static final long serialVersionUID = 1L;
    static final String AMBIGUOUS = "ambiguous-import-flow-from-multiple-connectors";
    static final String PROVISIONING = "sync-rule-flow-provisioning-failed";

    ModelError(String type) {
        super(type, null, false, false);
    }
}
