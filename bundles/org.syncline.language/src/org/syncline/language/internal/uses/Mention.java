// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import org.syncline.language.ProjectName;

/**
 * A place that names something.
 *
 * @param file number of the file
 * @param declaration whether it is declared here
 */
record Mention(
        int file, int offset, int length, ProjectName name, Written written, boolean declaration) {
    Mention named(ProjectName other) {
        return new Mention(file, offset, length, other, written, declaration);
    }
}
