// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.model.Printable;

/** What is said about a preview as a whole. */
public final class PreviewWords {
    private PreviewWords() {}

    /** How it went, and whether it stands. */
    public static String head(Preview preview) {
        String end =
                preview.committed()
                        ? "It was committed, and is on record as a step \"preview\"."
                        : "Nothing was changed.";
        return mode(preview.mode())
                + " synchronization of this object: "
                + preview.status()
                + ". "
                + end
                + (preview.detail().isEmpty() ? "" : "\n" + Printable.of(preview.detail()));
    }

    /** What is asked before a preview is committed. */
    public static String question(String connector, String dn, PreviewMode mode) {
        return Printable.of(dn)
                + "\n\n"
                + mode(mode)
                + " synchronization of this object of "
                + Printable.of(connector)
                + " for good? It is computed anew with what the store holds now, changes the"
                + " metaverse and the pending exports, and is on record in the history as a step"
                + " \"preview\". Nothing is written to a directory.";
    }

    private static String mode(PreviewMode mode) {
        return mode == PreviewMode.FULL ? "Full" : "Delta";
    }
}
