// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import org.eclipse.xtext.resource.XtextResource;
import org.syncline.language.sync.SyncFile;

/**
 * One parsed rule file.
 *
 * @param root its contents, as far as they could be read
 * @param broken whether it has syntax errors: then what seems to be missing may only be unread
 */
public record SourceUnit(
        String path, XtextResource resource, SyncFile root, LineIndex lines, boolean broken) {}
