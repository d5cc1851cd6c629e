// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.names;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.ILanguageServerAccess.Context;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.syncline.language.NameUse;
import org.syncline.language.NameUses;
import org.syncline.language.ProjectName;
import org.syncline.language.RenameException;
import org.syncline.language.TextChange;

/**
 * Renames whatever has a name, over all files. The stock service knows only what Xtext links, and
 * most names of the language are looked up by the checks instead.
 */
@Singleton
public final class RuleRenaming implements IRenameService2 {
    private final LoadedNames names;

    @Inject
    RuleRenaming(LoadedNames names) {
        this.names = names;
    }

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameOptions options) {
        String uri = options.getParams().getTextDocument().getUri();
        Optional<PrepareRenameResult> result =
                options.getLanguageServerAccess()
                        .doSyncRead(uri, context -> prepare(context, options));
        return result.isEmpty() ? null : Either3.forSecond(result.get());
    }

    private Optional<PrepareRenameResult> prepare(Context context, PrepareRenameOptions options) {
        int offset = context.getDocument().getOffSet(options.getParams().getPosition());
        return prepare(context.getResource(), offset);
    }

    private Optional<PrepareRenameResult> prepare(Resource resource, int offset) {
        NameUses uses = names.of(resource);
        String uri = resource.getURI().toString();
        return names.at(uses, resource, offset)
                .flatMap(
                        name ->
                                uses.uses(name).stream()
                                        .filter(use -> use.file().equals(uri))
                                        .filter(
                                                use ->
                                                        use.offset() <= offset
                                                                && offset <= use.end())
                                        .findFirst()
                                        .map(use -> result(resource, use, name)));
    }

    private PrepareRenameResult result(Resource resource, NameUse use, ProjectName name) {
        return new PrepareRenameResult(names.location(resource, use).getRange(), name.name());
    }

    @Override
    public WorkspaceEdit rename(Options options) {
        return options.getLanguageServerAccess()
                .doSyncRead(
                        options.getRenameParams().getTextDocument().getUri(),
                        context -> rename(context, options));
    }

    private WorkspaceEdit rename(Context context, Options options) {
        Resource resource = context.getResource();
        int offset = context.getDocument().getOffSet(options.getRenameParams().getPosition());
        NameUses uses = names.of(resource);
        ProjectName name =
                names.at(uses, resource, offset)
                        .orElseThrow(() -> refused("There is no name here that can be changed."));
        try {
            return edit(resource, uses.rename(name, options.getRenameParams().getNewName()));
        } catch (RenameException e) {
            throw refused(e.getMessage());
        }
    }

    private WorkspaceEdit edit(Resource resource, Map<String, List<TextChange>> changes) {
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        changes.forEach(
                (file, list) ->
                        list.forEach(
                                change -> {
                                    NameUse place =
                                            new NameUse(
                                                    file, change.offset(), change.length(), false);
                                    Location location = names.location(resource, place);
                                    edits.computeIfAbsent(
                                                    location.getUri(), uri -> new ArrayList<>())
                                            .add(new TextEdit(location.getRange(), change.text()));
                                }));
        return new WorkspaceEdit(edits);
    }

    private static ResponseErrorException refused(String message) {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.RequestFailed, message, null));
    }
}
