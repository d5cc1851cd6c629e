// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jface.window.Window;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.ui.Icons;

/** Tests a connection; when the server's certificate is not trusted, asks, and tests again. */
final class ConnectionTest {
    private final Target target;

    ConnectionTest(Target target) {
        this.target = target;
    }

    void run() {
        target.say(Icons.RUNNING, "testing the connection\u2026");
        target.ask(
                "Testing the connection of " + target.name(),
                connections -> connections.test(target.name()),
                answer -> target.say(Icons.SUCCESS, Printable.of(answer)),
                this::failed);
    }

    private void failed(ProjectException problem) {
        target.failed(problem);
        if (isUntrusted(problem)) {
            target.ask(
                    "Fetching the certificate of " + target.name(),
                    connections -> connections.presentedCertificates(target.name()),
                    this::ask);
        }
    }

    /** Whether a failure says that the server's certificate is not trusted. */
    static boolean isUntrusted(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectorException connector) {
                return connector.kind() == ConnectorException.Kind.UNTRUSTED;
            }
        }
        return false;
    }

    private void ask(List<X509Certificate> presented) {
        if (presented.isEmpty() || !target.editorsSaved()) {
            return;
        }
        X509Certificate own = presented.getFirst();
        if (new TrustDialog(target.shell(), target.name(), own).open() == Window.OK) {
            target.load(
                    "Trusting the certificate of " + target.name(),
                    () -> target.write(() -> target.connections().trust(target.name(), own)),
                    file -> run());
        }
    }
}
