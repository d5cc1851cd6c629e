// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\" onload='x' & \u001b[31m \u202egnp.exe \0";

    @Test
    void hostileTextStandsInNoPlaceAsMarkup() throws XMLStreamException {
        String page =
                new HtmlPage(HOSTILE, HOSTILE)
                        .section(HOSTILE)
                        .heading(HOSTILE)
                        .paragraph(HOSTILE)
                        .callout(Tone.BAD, Html.mark(Tone.BAD, HOSTILE))
                        .facts(Map.of(HOSTILE, Html.code(HOSTILE)))
                        .section("second")
                        .list(List.of(Html.text(HOSTILE)))
                        .steps(List.of(Html.lines(List.of(Html.text(HOSTILE)))))
                        .table(HOSTILE, List.of(HOSTILE), List.of(List.of(Html.text(HOSTILE))))
                        .finish();

        assertThat(page)
                .doesNotContain("<script", "onload='", "\u001b", "\u202e", "\0")
                .contains("&lt;script&gt;", "&quot; onload=&#39;x&#39; &amp; \\u001B[31m");
        assertThat(elements(page)).doesNotContain("script").contains("table", "dl", "ol", "ul");
    }

    @Test
    void pageFetchesAndRunsNothing() {
        String page = new HtmlPage("Title", "").section("One").paragraph("text").finish();

        assertThat(page)
                .contains("Content-Security-Policy", "default-src 'none'", "prefers-color-scheme")
                .doesNotContain("http://", "https://", "@import", "url(", " src=", "<link");
    }

    @Test
    void tablesAndSectionsAreNamedForThoseWhoDoNotSeeThem() {
        String page =
                new HtmlPage("Title", "sub")
                        .section("One")
                        .table(
                                "Rules",
                                List.of("rule", "kind"),
                                List.of(List.of(Html.text("a"), Html.text("b"))))
                        .section("Two")
                        .finish();

        assertThat(page)
                .contains("<html lang=\"en\">", "<caption>Rules</caption>")
                .contains("<th scope=\"col\">rule</th>", "<th scope=\"row\">a</th><td>b</td>")
                .contains("<section aria-labelledby=\"section-1\">", "<h2 id=\"section-1\">One")
                .contains("<a href=\"#section-2\">Two</a>");
        assertThat(page.split("<section", -1)).hasSameSizeAs(page.split("</section>", -1));
    }

    @Test
    void rowWithAnotherNumberOfCellsIsRefused() {
        HtmlPage page = new HtmlPage("Title", "");
        List<List<Html>> rows = List.of(List.of(Html.text("a")));

        assertThatThrownBy(() -> page.table("Rules", List.of("rule", "kind"), rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 columns");
    }

    /** The names of all elements; fails where the page is not well-formed. */
    private static List<String> elements(String page) throws XMLStreamException {
        String xml =
                page.replace("<!DOCTYPE html>", "")
                        .replaceAll("<meta ([^>]*)>", "<meta $1/>")
                        .replace("<br>", "<br/>");
        XMLStreamReader reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        List<String> names = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                names.add(reader.getLocalName());
            }
        }
        return names;
    }
}
