// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

/** What our editors can do. The server leaves out folding and a tree of symbols unless told. */
final class SessionCapabilities {
    private SessionCapabilities() {}

    static InitializeParams initializeParams(List<WorkspaceFolder> folders) {
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(folders);
        params.setCapabilities(new ClientCapabilities(workspace(), textDocument(), null));
        return params;
    }

    private static WorkspaceClientCapabilities workspace() {
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceFolders(true);
        return workspace;
    }

    private static TextDocumentClientCapabilities textDocument() {
        TextDocumentClientCapabilities document = new TextDocumentClientCapabilities();
        document.setFoldingRange(new FoldingRangeCapabilities());
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        document.setDocumentSymbol(symbols);
        RenameCapabilities rename = new RenameCapabilities();
        rename.setPrepareSupport(true);
        document.setRename(rename);
        return document;
    }
}
