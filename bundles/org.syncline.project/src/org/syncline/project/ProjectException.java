// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

/** An operation on a project could not be done. Message and remedy are sentences for a person. */
public final class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public ProjectException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
