// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;
import org.syncline.extensions.SiteProgress;

/** A site that p2 has read. */
final class P2Site implements Site {
    private final URI location;
    private final IArtifactRepository jars;
    private final Workplace workplace;
    private final PlugIns plugIns;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    P2Site(
            URI location,
            IMetadataRepository units,
            IArtifactRepository jars,
            Workplace workplace,
            PlugIns plugIns,
            IInstallableUnit running) {
        this.location = location;
        this.jars = jars;
        this.workplace = workplace;
        this.plugIns = plugIns;
        for (Candidate candidate : Candidate.of(units, running)) {
            candidates.put(candidate.id(), candidate);
        }
    }

    @Override
    public String address() {
        return Addresses.text(location);
    }

    @Override
    public List<SiteOffer> offers() {
        List<PlugIn> present = plugIns.list();
        return candidates.values().stream()
                .map(candidate -> candidate.offer(present, size(candidate)))
                .sorted(java.util.Comparator.comparing(SiteOffer::label))
                .toList();
    }

    private long size(Candidate candidate) {
        long size = 0;
        for (IInstallableUnit unit : candidate.needs().bundles()) {
            IArtifactDescriptor descriptor = descriptor(Needs.jar(unit).orElseThrow());
            String said =
                    descriptor == null
                            ? null
                            : descriptor.getProperty(IArtifactDescriptor.DOWNLOAD_SIZE);
            if (said == null || !said.matches("\\d{1,12}")) {
                return -1;
            }
            size += Long.parseLong(said);
        }
        return size;
    }

    /** The jar as it is, not one of the packed forms of former times. */
    private IArtifactDescriptor descriptor(IArtifactKey key) {
        for (IArtifactDescriptor descriptor : jars.getArtifactDescriptors(key)) {
            if (descriptor.getProperty(IArtifactDescriptor.FORMAT) == null) {
                return descriptor;
            }
        }
        return null;
    }

    @Override
    public List<PlugIn> install(String id, SiteProgress progress) throws PlugInException {
        Candidate candidate = candidates.get(id);
        if (candidate == null) {
            throw new PlugInException(
                    "The site " + address() + " has no connector \"" + id + "\".",
                    candidates.isEmpty()
                            ? "It has none at all."
                            : "It has " + String.join(", ", candidates.keySet()) + ".",
                    null);
        }
        List<PlugIn> present = plugIns.list();
        refuse(candidate.offer(present, -1));
        List<Path> fetched = new ArrayList<>();
        for (IInstallableUnit unit : candidate.needs().bundles()) {
            if (!Candidate.isPresent(unit, present)) {
                fetched.add(fetch(unit, progress));
            }
        }
        List<PlugIn> added = new ArrayList<>();
        for (Path jar : fetched) {
            added.add(plugIns.add(jar));
        }
        return added;
    }

    private void refuse(SiteOffer offer) throws PlugInException {
        String what = "\"" + offer.id() + "\" " + offer.version();
        if (offer.standing() == Standing.UNUSABLE) {
            throw new PlugInException(
                    what + " cannot be installed. " + offer.problem(),
                    "Ask its author for a version that fits this Syncline.",
                    null);
        }
        if (offer.standing() == Standing.PRESENT) {
            throw new PlugInException(
                    what + " is in " + plugIns.folder() + " already.",
                    "Look at its signer there, and enable it.",
                    null);
        }
        if (offer.standing() == Standing.OLDER) {
            throw new PlugInException(
                    what
                            + " is older than "
                            + offer.present()
                            + ", which is in "
                            + plugIns.folder()
                            + ".",
                    "If you want to go back, disable the newer one and remove its file first.",
                    null);
        }
    }

    private Path fetch(IInstallableUnit unit, SiteProgress progress) throws PlugInException {
        String what = unit.getId() + " " + unit.getVersion();
        IArtifactDescriptor descriptor = descriptor(Needs.jar(unit).orElseThrow());
        if (descriptor == null) {
            throw new PlugInException(
                    what + " is announced by the site " + address() + ", but not there.",
                    "The site is damaged. Tell its operator.",
                    null);
        }
        progress.report(what, 0, -1);
        Path jar = workplace.folder().resolve(Candidate.fileName(unit));
        SiteTransport transport = workplace.transport();
        transport.waiting(progress);
        try (OutputStream target = Files.newOutputStream(jar)) {
            // p2 compares the checksums of the site on the way, and PGP signatures where it has
            // them.
            IStatus status = jars.getArtifact(descriptor, target, new Waiting(progress));
            if (progress.cancelled() || status.matches(IStatus.CANCEL)) {
                throw new CancellationException();
            }
            if (!status.isOK()) {
                throw Problems.unfetched(what, address(), status, transport.trouble());
            }
        } catch (IOException e) {
            throw new PlugInException(
                    what + " cannot be kept: " + e.getMessage() + ".",
                    "Make room in the folder for temporary files.",
                    e);
        }
        return checked(jar, unit, what);
    }

    /** A site could announce one bundle and send another. */
    private Path checked(Path jar, IInstallableUnit unit, String what) throws PlugInException {
        PlugIn plugIn = plugIns.inspect(jar);
        if (plugIn.state() == PlugIn.State.UNUSABLE) {
            throw new PlugInException(
                    what + " cannot be used. " + plugIn.problem(),
                    "Tell the operator of " + address() + ".",
                    null);
        }
        boolean same =
                plugIn.id().equals(unit.getId())
                        && plugIn.version().equals(unit.getVersion().toString());
        if (!same) {
            throw new PlugInException(
                    "The site sent "
                            + plugIn.id()
                            + " "
                            + plugIn.version()
                            + " in place of "
                            + what
                            + ". It was not installed.",
                    "Tell the operator of " + address() + ".",
                    null);
        }
        return jar;
    }

    @Override
    public void close() {
        workplace.end();
    }
}
