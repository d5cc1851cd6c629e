// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.MeantName;

/** Says what to do about a name that refers to nothing. */
public class LinkMessages extends LinkingDiagnosticMessageProvider {
    private final IScopeProvider scopes;

    @Inject
    public LinkMessages(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        String name = Quoting.unquote(context.getLinkText());
        boolean directory =
                context.getReference().getEReferenceType()
                        == SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK;
        List<String> names =
                StreamSupport.stream(
                                scopes.getScope(context.getContext(), context.getReference())
                                        .getAllElements()
                                        .spliterator(),
                                false)
                        .map(description -> description.getName().toString())
                        .toList();
        Optional<String> suggestion = MeantName.nearest(name, names);
        String message =
                directory
                        ? "There is no local directory " + Quoting.shown(name) + "."
                        : "There is no connector " + Quoting.shown(name) + ".";
        String remedy =
                suggestion
                        .map(near -> " Did you mean " + Quoting.shown(near) + "?")
                        .orElse(
                                directory
                                        ? " Declare it: local directory "
                                                + Quoting.shown(name)
                                                + " { file \"…\" base \"…\" }."
                                        : " Declare it: connector "
                                                + Quoting.shown(name)
                                                + " uses … { … }.");
        return new DiagnosticMessage(
                message + remedy,
                Severity.ERROR,
                directory ? FindingCodes.UNKNOWN_DIRECTORY : FindingCodes.UNKNOWN_CONNECTOR,
                suggestion.stream().toArray(String[]::new));
    }
}
