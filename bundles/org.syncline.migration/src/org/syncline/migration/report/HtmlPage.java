// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One self-contained page: a title, sections with a table of contents, paragraphs, facts, lists and
 * tables. It follows the reader's light or dark setting, can be read with a screen reader and
 * prints without its colours. It runs no script and fetches nothing, and says so to the browser.
 *
 * <p>Not safe for use by several threads.
 */
public final class HtmlPage {
    private final String title;
    private final String subtitle;
    private final List<String> sections = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private boolean open;

    /**
     * @param title the page's only heading of the first level
     * @param subtitle a sentence below it; may be empty
     */
    public HtmlPage(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** Begins a section; everything up to the next one belongs to it. */
    public HtmlPage section(String heading) {
        end();
        sections.add(heading);
        String id = "section-" + sections.size();
        body.append("<section aria-labelledby=\"").append(id).append("\">\n");
        body.append("<h2 id=\"").append(id).append("\">").append(Html.escaped(heading));
        body.append("</h2>\n");
        open = true;
        return this;
    }

    /** A heading inside a section. */
    public HtmlPage heading(String heading) {
        body.append("<h3>").append(Html.escaped(heading)).append("</h3>\n");
        return this;
    }

    public HtmlPage paragraph(Html content) {
        body.append("<p>").append(content).append("</p>\n");
        return this;
    }

    public HtmlPage paragraph(String text) {
        return paragraph(Html.text(text));
    }

    /** A paragraph in a box, for the one thing that must not be overlooked. */
    public HtmlPage callout(Tone tone, Html content) {
        body.append("<p class=\"callout ").append(tone.cssClass()).append("\">");
        body.append(content).append("</p>\n");
        return this;
    }

    /** Names with their values, in the map's order. */
    public HtmlPage facts(Map<String, Html> facts) {
        body.append("<dl>\n");
        facts.forEach(
                (name, value) ->
                        body.append("<dt>")
                                .append(Html.escaped(name))
                                .append("</dt><dd>")
                                .append(value)
                                .append("</dd>\n"));
        body.append("</dl>\n");
        return this;
    }

    /** Items without an order. Nothing is written for no items. */
    public HtmlPage list(List<Html> items) {
        return list("ul", items);
    }

    /** Items in an order that matters, numbered from 1. Nothing is written for no items. */
    public HtmlPage steps(List<Html> items) {
        return list("ol", items);
    }

    private HtmlPage list(String element, List<Html> items) {
        if (items.isEmpty()) {
            return this;
        }
        body.append('<').append(element).append(">\n");
        items.forEach(item -> body.append("<li>").append(item).append("</li>\n"));
        body.append("</").append(element).append(">\n");
        return this;
    }

    /**
     * A table. The first cell of every row is the row's heading.
     *
     * @param caption what it shows, also for those who do not see it
     * @param columns headings; every row has as many cells
     */
    public HtmlPage table(String caption, List<String> columns, List<List<Html>> rows) {
        String name = Html.escaped(caption);
        body.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        body.append(name).append("\">\n<table>\n<caption>").append(name).append("</caption>\n");
        body.append("<thead><tr>");
        for (String column : columns) {
            body.append("<th scope=\"col\">").append(Html.escaped(column)).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(row, columns.size()));
        body.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    private void row(List<Html> cells, int columns) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns + " columns");
        }
        body.append("<tr><th scope=\"row\">").append(cells.getFirst()).append("</th>");
        cells.stream().skip(1).forEach(cell -> body.append("<td>").append(cell).append("</td>"));
        body.append("</tr>\n");
    }

    private void end() {
        if (open) {
            body.append("</section>\n");
            open = false;
        }
    }

    /** The whole document. Nothing more can be added afterwards. */
    public String finish() {
        end();
        StringBuilder page = new StringBuilder(body.length() + 4_000);
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .append(" style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        page.append(Html.escaped(title)).append("</title>\n<style>\n").append(HtmlStyle.CSS);
        page.append("</style>\n</head>\n<body>\n<header>\n<h1>").append(Html.escaped(title));
        page.append("</h1>\n");
        if (!subtitle.isEmpty()) {
            page.append("<p>").append(Html.escaped(subtitle)).append("</p>\n");
        }
        page.append("</header>\n");
        contents(page);
        page.append("<main>\n").append(body).append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void contents(StringBuilder page) {
        if (sections.size() < 2) {
            return;
        }
        page.append("<nav aria-label=\"Contents\">\n<ul>\n");
        for (int i = 0; i < sections.size(); i++) {
            page.append("<li><a href=\"#section-").append(i + 1).append("\">");
            page.append(Html.escaped(sections.get(i))).append("</a></li>\n");
        }
        page.append("</ul>\n</nav>\n");
    }
}
