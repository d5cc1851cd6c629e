// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Signature;

/** A folder of plug-ins that exists in memory only. */
final class FakePlugIns implements PlugIns {
    static final String DIGEST = "ab".repeat(32);

    private final List<PlugIn> all = new ArrayList<>();

    static PlugIn plugIn(String id, PlugIn.State state, String problem) {
        return new PlugIn(
                id + ".jar",
                id,
                "1.0.0",
                "Connector " + id,
                "Example",
                DIGEST,
                new Signature.Missing(),
                state,
                problem);
    }

    FakePlugIns with(PlugIn plugIn) {
        all.add(plugIn);
        return this;
    }

    @Override
    public Path folder() {
        return Path.of("connectors");
    }

    @Override
    public synchronized List<PlugIn> list() {
        return List.copyOf(all);
    }

    @Override
    public synchronized List<PlugIn> startEnabled() {
        return all.stream().filter(one -> !one.problem().isEmpty()).toList();
    }

    @Override
    public synchronized PlugIn enable(String file, String digest) throws PlugInException {
        if (!digest.equals(DIGEST)) {
            throw new PlugInException("Another content.", "Look again.", null);
        }
        return change(file, PlugIn.State.ENABLED);
    }

    @Override
    public synchronized PlugIn disable(String file) {
        return change(file, PlugIn.State.DISABLED);
    }

    private PlugIn change(String file, PlugIn.State state) {
        all.replaceAll(one -> one.file().equals(file) ? one.in(state, "") : one);
        return all.stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
    }

    @Override
    public PlugIn inspect(Path jar) {
        throw new UnsupportedOperationException("there are no files");
    }

    @Override
    public PlugIn add(Path jar) throws PlugInException {
        throw new PlugInException("There are no files.", "Use an installed Syncline.", null);
    }
}
