// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.syncline.extensions.PlugInException;

/** What p2 reports, for people. */
final class Problems {
    private static final String NETWORK =
            "Check the address, the network and the proxy (https.proxyHost), or fetch the site by"
                    + " other means and name its folder or archive.";

    private Problems() {}

    /**
     * A site could not be read.
     *
     * @param trouble what went wrong on the way to its files
     */
    static PlugInException unread(
            String address, ProvisionException failure, Optional<IOException> trouble) {
        if (trouble.isPresent()) {
            return new PlugInException(
                    "The site " + address + " cannot be read: " + trouble.get().getMessage() + ".",
                    NETWORK,
                    failure);
        }
        if (failure.getStatus().getCode() == ProvisionException.REPOSITORY_NOT_FOUND) {
            return new PlugInException(
                    "There is no p2 site at " + address + ".",
                    "A site has a file content.jar, content.xml or compositeContent.xml, and one"
                            + " for its artifacts. Check the address.",
                    failure);
        }
        return new PlugInException(
                "The site " + address + " is damaged: " + cause(failure.getStatus()) + ".",
                "Tell its operator.",
                failure);
    }

    /** A jar could not be fetched. */
    static PlugInException unfetched(
            String what, String address, IStatus status, Optional<IOException> trouble) {
        if (hasCode(status, ProvisionException.ARTIFACT_MD5_NOT_MATCH)) {
            return new PlugInException(
                    what
                            + " is not what the site announced: its checksum is another. It was not"
                            + " installed.",
                    "It was damaged on the way, or somebody exchanged it. Try again, then tell the"
                            + " operator of "
                            + address
                            + ".",
                    status.getException());
        }
        if (trouble.isPresent()) {
            return new PlugInException(
                    what + " cannot be fetched: " + trouble.get().getMessage() + ".",
                    NETWORK,
                    trouble.get());
        }
        return new PlugInException(
                what + " cannot be fetched from " + address + ": " + cause(status) + ".",
                "The site is damaged. Tell its operator.",
                status.getException());
    }

    private static boolean hasCode(IStatus status, int code) {
        if (status.getCode() == code) {
            return true;
        }
        for (IStatus child : status.getChildren()) {
            if (hasCode(child, code)) {
                return true;
            }
        }
        return status.getException() instanceof org.eclipse.core.runtime.CoreException nested
                && nested.getStatus() != status
                && hasCode(nested.getStatus(), code);
    }

    /** The innermost message, which names what is wrong; the outer ones say that something is. */
    private static String cause(IStatus status) {
        if (status.getChildren().length > 0) {
            return cause(status.getChildren()[0]);
        }
        Throwable inner = status.getException();
        while (inner != null && inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message =
                inner == null || inner.getMessage() == null
                        ? status.getMessage()
                        : inner.getMessage();
        return message.strip().replaceAll("\\.$", "");
    }
}
