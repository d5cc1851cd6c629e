// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** An entry that also replaces the rest of a word behind the caret. */
final class Proposal extends ContentAssistEntry {
    private final int tail;

    Proposal(Cursor cursor, String text, String kind, String description) {
        tail = cursor.tail();
        setPrefix(cursor.prefix());
        setProposal(text);
        setKind(kind);
        setDescription(description);
    }

    /** Number of characters behind the caret. */
    int tail() {
        return tail;
    }
}
