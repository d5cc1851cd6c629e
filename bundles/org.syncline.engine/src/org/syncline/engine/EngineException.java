// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

/**
 * The engine cannot begin what was asked, for example because a connector is not declared. For a
 * person.
 */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public EngineException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
