// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** What an editor sees of the checks: one file at a time, in the light of the others. */
class EditorValidationTest {
    private final XtextResourceSet resources =
            SyncLanguage.injector().getInstance(XtextResourceSet.class);

    private XtextResource load(String path, String text) throws IOException {
        Resource resource = resources.createResource(URI.createURI("memory:/p/" + path));
        try (InputStream in = new LazyStringInputStream(text, "UTF-8")) {
            resource.load(in, Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        }
        return (XtextResource) resource;
    }

    private static List<Issue> validate(XtextResource resource) {
        return resource.getResourceServiceProvider()
                .get(IResourceValidator.class)
                .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }

    @Test
    void aFileGetsItsOwnFindings() throws IOException {
        XtextResource project = load("project.sync", Sample.PROJECT);
        XtextResource connectors = load("connectors.sync", Sample.CONNECTORS);
        XtextResource schema = load("schema.sync", Sample.SCHEMA);
        String text = Sample.inbound("displayNam <- cn\nmail <- cn merge");
        XtextResource rules = load("rules.sync", text);
        assertThat(validate(project)).isEmpty();
        assertThat(validate(connectors)).isEmpty();
        assertThat(validate(schema)).isEmpty();
        assertThat(validate(rules))
                .extracting(Issue::getCode)
                .containsExactlyInAnyOrder(
                        FindingCodes.UNKNOWN_ATTRIBUTE, FindingCodes.MERGE_SINGLE_VALUED);
        Issue first = validate(rules).get(0);
        assertThat(first.getOffset()).isEqualTo(text.indexOf("displayNam"));
        assertThat(first.getLength()).isEqualTo("displayNam".length());
        assertThat(first.getData()).containsExactly("displayName");
    }

    @Test
    void aChangeOfOneFileShowsInAnother() throws IOException {
        load("project.sync", Sample.PROJECT);
        load("connectors.sync", Sample.CONNECTORS);
        XtextResource schema = load("schema.sync", Sample.SCHEMA);
        XtextResource rules = load("rules.sync", Sample.inbound("size <- userAccountControl"));
        assertThat(validate(rules)).isEmpty();
        schema.reparse(Sample.SCHEMA.replace("        size integer\n", ""));
        assertThat(validate(rules))
                .extracting(Issue::getCode)
                .contains(FindingCodes.UNKNOWN_ATTRIBUTE);
    }

    @Test
    void anUnknownConnectorIsReportedOnceWithItsCode() throws IOException {
        load("project.sync", Sample.PROJECT);
        load("connectors.sync", Sample.CONNECTORS);
        XtextResource rules =
                load("rules.sync", Sample.inbound("").replace("contoso.com", "contoso.co"));
        assertThat(validate(rules))
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.getCode()).isEqualTo(FindingCodes.UNKNOWN_CONNECTOR);
                            assertThat(issue.getData()).containsExactly("contoso.com");
                        });
    }

    @Test
    void aLoneFileIsCheckedWithoutTheOthers() throws IOException {
        assertThat(validate(load("project.sync", Sample.PROJECT))).isEmpty();
    }
}
