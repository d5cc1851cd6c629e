// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

import java.util.Objects;

/**
 * A plug-in could not be enabled, disabled or added. Message and remedy are sentences for people.
 */
public final class PlugInException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public PlugInException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public String remedy() {
        return remedy;
    }
}
