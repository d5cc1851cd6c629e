// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

/** How grave a finding is. Errors keep a project from running. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
