// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.Optional;
import java.util.function.Function;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.Previews;

/** Previews of a project: over the engine as it is when they are asked for. */
final class ProjectPreviews implements Previews {
    /** Lends previews of the engine to some work. */
    interface Lender {
        <T> T lend(Function<Previews, T> work);
    }

    private final Lender reading;
    private final Lender writing;

    /**
     * @param reading for work that leaves no trace
     * @param writing for work that no run may go beside
     */
    ProjectPreviews(Lender reading, Lender writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public Preview generate(String connector, String dn, PreviewMode mode) {
        return reading.lend(previews -> previews.generate(connector, dn, mode));
    }

    @Override
    public Preview commit(String connector, String dn, PreviewMode mode) {
        return writing.lend(previews -> previews.commit(connector, dn, mode));
    }

    @Override
    public Optional<MetaverseView> metaverseObject(String connector, String dn) {
        return reading.lend(previews -> previews.metaverseObject(connector, dn));
    }
}
