// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * The stock server, with services that read more than one file given an {@link ImmediateAccess},
 * without which they can hang it.
 */
public final class RuleLanguageServer extends LanguageServerImpl {
    @Override
    protected WorkspaceEdit rename(RenameParams params, CancelIndicator cancel) {
        IRenameService2 service =
                getService(getURI(params.getTextDocument()), IRenameService2.class);
        if (service == null) {
            return new WorkspaceEdit();
        }
        IRenameService2.Options options = new IRenameService2.Options();
        options.setLanguageServerAccess(immediateAccess());
        options.setRenameParams(params);
        options.setCancelIndicator(cancel);
        return service.rename(options);
    }

    @Override
    protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameParams params, CancelIndicator cancel) {
        IRenameService2 service = getService(getURI(params), IRenameService2.class);
        if (service == null) {
            return null;
        }
        IRenameService2.PrepareRenameOptions options = new IRenameService2.PrepareRenameOptions();
        options.setLanguageServerAccess(immediateAccess());
        options.setParams(params);
        options.setCancelIndicator(cancel);
        return service.prepareRename(options);
    }

    @Override
    protected List<Either<Command, CodeAction>> codeAction(
            CodeActionParams params, CancelIndicator cancel) {
        URI uri = getURI(params.getTextDocument());
        ICodeActionService2 service = getService(uri, ICodeActionService2.class);
        if (service == null) {
            return List.of();
        }
        ICodeActionService2.Options options = new ICodeActionService2.Options();
        options.setURI(params.getTextDocument().getUri());
        options.setLanguageServerAccess(immediateAccess());
        options.setCodeActionParams(params);
        options.setCancelIndicator(cancel);
        return Objects.requireNonNullElse(service.getCodeActions(options), List.of());
    }

    private ILanguageServerAccess immediateAccess() {
        return new ImmediateAccess(
                getLanguageServerAccess(), () -> getWorkspaceManager().getIndex());
    }
}
