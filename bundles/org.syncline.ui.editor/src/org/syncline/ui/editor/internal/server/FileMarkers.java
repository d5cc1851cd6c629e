// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * The problem markers of one file. A marker that says the same as before is kept and moved rather
 * than made anew: otherwise the whole file would flicker at each key.
 */
final class FileMarkers {
    private final IResource resource;

    FileMarkers(IResource resource) {
        this.resource = resource;
    }

    /** Makes the markers of the file exactly these. */
    void set(List<Diagnostic> diagnostics) throws CoreException {
        if (!resource.isAccessible()) {
            return;
        }
        IMarker[] present = resource.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO);
        if (present.length == 0 && diagnostics.isEmpty()) {
            return;
        }
        Map<Sentence, Deque<IMarker>> old = bySentence(present);
        List<Diagnostic> fresh = new ArrayList<>();
        IDocument document = diagnostics.isEmpty() ? null : FileTexts.document(resource);
        for (Diagnostic diagnostic : diagnostics) {
            Deque<IMarker> same = old.get(Sentence.of(diagnostic));
            if (same == null || same.isEmpty()) {
                fresh.add(diagnostic);
            } else {
                move(same.removeFirst(), place(diagnostic, document));
            }
        }
        for (Deque<IMarker> gone : old.values()) {
            for (IMarker marker : gone) {
                marker.delete();
            }
        }
        for (Diagnostic diagnostic : fresh) {
            Map<String, Object> attributes = place(diagnostic, document);
            attributes.putAll(Sentence.of(diagnostic).attributes());
            resource.createMarker(ProblemMarkers.TYPE, attributes);
        }
    }

    private static Map<Sentence, Deque<IMarker>> bySentence(IMarker[] markers) {
        Map<Sentence, Deque<IMarker>> result = new HashMap<>();
        for (IMarker marker : markers) {
            result.computeIfAbsent(Sentence.of(marker), key -> new ArrayDeque<>()).add(marker);
        }
        return result;
    }

    private static void move(IMarker marker, Map<String, Object> place) throws CoreException {
        for (Map.Entry<String, Object> attribute : place.entrySet()) {
            if (!attribute.getValue().equals(marker.getAttribute(attribute.getKey()))) {
                Map<String, Object> all = new HashMap<>(marker.getAttributes());
                all.putAll(place);
                marker.setAttributes(all);
                return;
            }
        }
    }

    /** Line from 1; characters only where the text is at hand and still fits. */
    private static Map<String, Object> place(Diagnostic diagnostic, IDocument document) {
        Map<String, Object> place = new HashMap<>();
        place.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
        if (document != null) {
            Optional<IRegion> region =
                    Documents.read(() -> Documents.region(document, diagnostic.getRange()));
            place.put(IMarker.CHAR_START, region.map(IRegion::getOffset).orElse(-1));
            place.put(
                    IMarker.CHAR_END,
                    region.map(found -> found.getOffset() + found.getLength()).orElse(-1));
        }
        return place;
    }

    /** What a marker says, wherever it stands. */
    private record Sentence(String message, String code, int severity) {
        static Sentence of(Diagnostic diagnostic) {
            String message = diagnostic.getMessage().map(text -> text, markup -> markup.getValue());
            String code =
                    diagnostic.getCode() == null
                            ? ""
                            : diagnostic.getCode().map(text -> text, String::valueOf);
            return new Sentence(message, code, severity(diagnostic.getSeverity()));
        }

        static Sentence of(IMarker marker) {
            return new Sentence(
                    marker.getAttribute(IMarker.MESSAGE, ""),
                    marker.getAttribute(ProblemMarkers.CODE, ""),
                    marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO));
        }

        Map<String, Object> attributes() {
            return Map.of(
                    IMarker.MESSAGE,
                    message,
                    ProblemMarkers.CODE,
                    code,
                    IMarker.SEVERITY,
                    severity);
        }

        private static int severity(DiagnosticSeverity severity) {
            if (severity == null) {
                return IMarker.SEVERITY_ERROR;
            }
            return switch (severity) {
                case Error -> IMarker.SEVERITY_ERROR;
                case Warning -> IMarker.SEVERITY_WARNING;
                case Information, Hint -> IMarker.SEVERITY_INFO;
            };
        }
    }
}
