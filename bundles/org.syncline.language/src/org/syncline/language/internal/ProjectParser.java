// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.syncline.language.Finding;
import org.syncline.language.FindingCodes;
import org.syncline.language.Severity;
import org.syncline.language.sync.SyncFactory;
import org.syncline.language.sync.SyncFile;
import org.syncline.rules.SourceLocation;

/** Parses texts and resolves the names between them. */
public final class ProjectParser {
    /** More syntax errors of one file tell a person nothing new. */
    private static final int MAX_ERRORS = 100;

    private static final Map<String, String> UTF_8 = Map.of(XtextResource.OPTION_ENCODING, "UTF-8");

    private final Injector injector;

    public ProjectParser(Injector injector) {
        this.injector = injector;
    }

    public ParsedProject parse(SortedMap<String, String> texts) {
        XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
        IResourceFactory factory = injector.getInstance(IResourceFactory.class);
        List<SourceUnit> units = new ArrayList<>();
        texts.forEach((path, text) -> units.add(unit(path, text, resources, factory)));
        List<Finding> findings = new ArrayList<>();
        for (SourceUnit unit : units) {
            EcoreUtil2.resolveLazyCrossReferences(unit.resource(), CancelIndicator.NullImpl);
            unit.resource().getErrors().stream()
                    .limit(MAX_ERRORS)
                    .map(error -> finding(error, unit))
                    .forEach(findings::add);
        }
        return new ParsedProject(units, findings);
    }

    private SourceUnit unit(
            String path, String text, XtextResourceSet resources, IResourceFactory factory) {
        URI uri = URI.createHierarchicalURI("memory", "project", null, segments(path), null, null);
        Resource resource = factory.createResource(uri);
        resources.getResources().add(resource);
        try (LazyStringInputStream in = new LazyStringInputStream(text, "UTF-8")) {
            resource.load(in, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        boolean broken = !resource.getErrors().isEmpty();
        SyncFile root =
                resource.getContents().isEmpty()
                        ? SyncFactory.eINSTANCE.createSyncFile()
                        : (SyncFile) resource.getContents().get(0);
        return new SourceUnit(
                path, (XtextResource) resource, root, new LineIndex(path, text), broken);
    }

    private static String[] segments(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment -> URI.encodeSegment(segment, true))
                .toArray(String[]::new);
    }

    private static Finding finding(Diagnostic error, SourceUnit unit) {
        if (error instanceof AbstractDiagnostic diagnostic) {
            String code = diagnostic.getCode();
            boolean own = code != null && FindingCodes.severities().containsKey(code);
            return new Finding(
                    unit.lines().location(diagnostic.getOffset()),
                    Math.max(0, diagnostic.getLength()),
                    own ? code : FindingCodes.SYNTAX,
                    Severity.ERROR,
                    diagnostic.getMessage());
        }
        SourceLocation location =
                new SourceLocation(
                        unit.path(), Math.max(1, error.getLine()), Math.max(1, error.getColumn()));
        return new Finding(
                location,
                0,
                FindingCodes.SYNTAX,
                Severity.ERROR,
                String.valueOf(error.getMessage()));
    }
}
