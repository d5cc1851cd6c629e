// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.SpaceObject;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.ui.BackgroundLoads;

/**
 * The object that the page shows, those that were looked at before and after it, and its preview.
 * Belongs to the home thread.
 */
public final class ObjectModel {
    private static final int KEPT = 100;

    private final BackgroundLoads loads;
    private final Runnable changed;
    private final List<ObjectAddress> history = new ArrayList<>();
    private int at = -1;
    private ProjectSession session;
    private BackgroundLoads.Load live;
    private Shown shown = Shown.NOTHING;

    /**
     * @param changed called whenever {@link #shown} has changed
     */
    public ObjectModel(BackgroundLoads loads, Runnable changed) {
        this.loads = loads;
        this.changed = changed;
    }

    /**
     * What there is to show; at most one of the objects is there.
     *
     * @param loading whether something is on its way
     * @param space a connector space object, or null
     * @param metaverse a metaverse object, or null
     * @param preview of the connector space object, or null
     * @param problem why it cannot be shown, with what to do, or empty
     */
    public record Shown(
            boolean loading,
            SpaceObject space,
            MetaverseObject metaverse,
            Preview preview,
            String problem) {
        static final Shown NOTHING = new Shown(false, null, null, null, "");

        Shown busy() {
            return new Shown(true, space, metaverse, preview, "");
        }

        Shown failed(String why) {
            return new Shown(false, space, metaverse, null, why);
        }
    }

    public Shown shown() {
        return shown;
    }

    /** Shows objects of another project, or of none. */
    public void use(ProjectSession newSession) {
        if (newSession != session) {
            session = newSession;
            history.clear();
            at = -1;
            cancel();
            show(Shown.NOTHING);
        } else if (at >= 0) {
            load(committed());
        }
    }

    /** What was committed stays in sight although the data has changed, by that very commit. */
    private Preview committed() {
        Preview preview = shown.preview();
        return preview != null && preview.committed() ? preview : null;
    }

    /** Shows an object; what was behind the present one is forgotten. */
    public void open(ObjectAddress address) {
        if (!current().equals(Optional.of(address))) {
            while (history.size() > at + 1) {
                history.removeLast();
            }
            history.add(address);
            if (history.size() > KEPT) {
                history.removeFirst();
            }
            at = history.size() - 1;
            shown = Shown.NOTHING;
        }
        load(null);
    }

    public Optional<ObjectAddress> current() {
        return at < 0 ? Optional.empty() : Optional.of(history.get(at));
    }

    public boolean canGoBack() {
        return at > 0;
    }

    public boolean canGoForward() {
        return at < history.size() - 1;
    }

    public void back() {
        go(-1, canGoBack());
    }

    public void forward() {
        go(1, canGoForward());
    }

    private void go(int step, boolean possible) {
        if (possible) {
            at += step;
            shown = Shown.NOTHING;
            load(null);
        }
    }

    /** Reads the object anew. */
    public void refresh() {
        if (at >= 0) {
            load(null);
        }
    }

    /** Looks at what a synchronization of the object would do; nothing is changed. */
    public void preview(PreviewMode mode) {
        SpaceObject object = shown.space();
        ProjectSession of = session;
        if (object == null || of == null) {
            return;
        }
        cancel();
        show(shown.busy());
        live =
                loads.start(
                        load -> of.previews().generate(object.connector(), object.dn(), mode),
                        preview -> show(new Shown(false, object, null, preview, "")),
                        this::failed);
    }

    /**
     * Synchronizes the object for good, in the way of the preview that is shown.
     *
     * @param done called on the home thread when it was committed
     */
    public void commit(Runnable done) {
        SpaceObject object = shown.space();
        ProjectSession of = session;
        if (object == null || of == null || shown.preview() == null) {
            return;
        }
        PreviewMode mode = shown.preview().mode();
        cancel();
        show(shown.busy());
        live =
                loads.start(
                        load -> of.previews().commit(object.connector(), object.dn(), mode),
                        preview -> {
                            show(new Shown(false, object, null, preview, ""));
                            done.run();
                        },
                        this::failed);
    }

    /**
     * @param kept a preview that goes on being shown, or null
     */
    private void load(Preview kept) {
        ObjectAddress address = history.get(at);
        ProjectSession of = session;
        if (of == null) {
            return;
        }
        cancel();
        show(shown.busy());
        live = loads.start(load -> read(of, address, kept), this::show, this::failed);
    }

    private static Shown read(ProjectSession session, ObjectAddress address, Preview kept) {
        return switch (address) {
            case ObjectAddress.Space space ->
                    new Shown(
                            false,
                            session.searches().object(space.connector(), space.dn()),
                            null,
                            kept,
                            "");
            case ObjectAddress.Metaverse metaverse ->
                    new Shown(
                            false,
                            null,
                            session.searches().metaverseObject(metaverse.id()),
                            null,
                            "");
        };
    }

    private void failed(RuntimeException error) {
        live = null;
        show(
                shown.failed(
                        error instanceof ProjectException known
                                ? known.getMessage() + " " + known.remedy()
                                : "The object cannot be shown: " + error));
    }

    private void show(Shown now) {
        if (!now.loading()) {
            live = null;
        }
        shown = now;
        changed.run();
    }

    private void cancel() {
        if (live != null) {
            live.cancel();
            live = null;
        }
    }

    public void dispose() {
        cancel();
    }
}
