// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.internal.p2.repository.Transport;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;

/**
 * Reads p2 sites with p2's own managers of repositories. The profile of the installed program is
 * not touched: what p2's engine installs would run with the next start, without anybody having
 * looked at its signer, and in an installation that the user cannot write to it could not work.
 */
public final class P2Sites implements Sites {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PlugIns plugIns;
    private IProvisioningAgentProvider agents;
    private BundleContext framework;

    /** Called by the framework before {@link #activate}. */
    void plugIns(PlugIns service) {
        plugIns = service;
    }

    /** Called by the framework before {@link #activate}. */
    void agents(IProvisioningAgentProvider service) {
        agents = service;
    }

    /** Called once by the framework, before any other method. */
    void activate(BundleContext context) {
        framework = context;
    }

    @Override
    public Site open(String address, SiteProgress progress) throws PlugInException {
        return open(address, progress, PATIENCE);
    }

    /**
     * @param patience how long a server may say nothing
     */
    Site open(String address, SiteProgress progress, Duration patience) throws PlugInException {
        URI location = SiteAddress.parse(address);
        Workplace workplace = workplace(patience);
        boolean opened = false;
        try {
            Site site = read(location, workplace, progress);
            opened = true;
            return site;
        } finally {
            if (!opened) {
                workplace.end();
            }
        }
    }

    /** An agent of p2 of its own, that remembers nothing beyond this site. */
    private Workplace workplace(Duration patience) throws PlugInException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("syncline-site");
            IProvisioningAgent agent = agents.createAgent(folder.resolve("p2").toUri());
            SiteTransport transport = new SiteTransport(folder, new HttpFetch(patience));
            agent.registerService(Transport.SERVICE_NAME, transport);
            return new Workplace(folder, agent, transport);
        } catch (IOException | ProvisionException e) {
            if (folder != null) {
                Folders.remove(folder);
            }
            throw new PlugInException(
                    "There is no place to work on a site: " + e.getMessage() + ".",
                    "Make the folder for temporary files writable.",
                    e);
        }
    }

    private Site read(URI location, Workplace workplace, SiteProgress progress)
            throws PlugInException {
        workplace.transport().waiting(progress);
        Waiting monitor = new Waiting(progress);
        try {
            IMetadataRepository units =
                    workplace
                            .agent()
                            .getService(IMetadataRepositoryManager.class)
                            .loadRepository(location, monitor);
            IArtifactRepository jars =
                    workplace
                            .agent()
                            .getService(IArtifactRepositoryManager.class)
                            .loadRepository(location, monitor);
            Set<String> mine =
                    plugIns.list().stream().map(PlugIn::id).collect(Collectors.toUnmodifiableSet());
            return new P2Site(
                    location,
                    units,
                    jars,
                    workplace,
                    plugIns,
                    RunningProgram.unit(framework, mine));
        } catch (OperationCanceledException e) {
            throw cancelled(e);
        } catch (ProvisionException e) {
            if (progress.cancelled()) {
                throw cancelled(e);
            }
            throw Problems.unread(Addresses.text(location), e, workplace.transport().trouble());
        }
    }

    private static CancellationException cancelled(Exception cause) {
        CancellationException cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }
}
