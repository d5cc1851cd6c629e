// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

/** The style of all reports. Every pair of text and background has a contrast of at least 4.5. */
final class HtmlStyle {
    static final String CSS =
            """
            :root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --page: #ffffff;
              --raised: #f3f5f7; --line: #d0d7de; --link: #0a58b8; --good: #14622b;
              --good-back: #e1f4e6; --warning: #7a4b00; --warning-back: #fdf1d6; --bad: #a5121f;
              --bad-back: #fde7e8; }
            @media (prefers-color-scheme: dark) {
              :root { --text: #e6e9ec; --quiet: #a8b1ba; --page: #16191d; --raised: #20252b;
                --line: #3a424b; --link: #79b8ff; --good: #7fdd97; --good-back: #16311e;
                --warning: #f0c265; --warning-back: #38290c; --bad: #ff9a9f;
                --bad-back: #431a1d; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page);
              color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans",
              sans-serif; overflow-wrap: anywhere; }
            h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
            h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; font-size: 1.25rem;
              border-bottom: 1px solid var(--line); }
            h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; }
            p { margin: .5rem 0; max-width: 48rem; }
            header p { color: var(--quiet); }
            a { color: var(--link); }
            :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
            nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0;
              padding: 0; list-style: none; }
            dl { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr;
              gap: .25rem 1.5rem; margin: .5rem 0; }
            dt { color: var(--quiet); }
            dd { margin: 0; }
            li { margin: .3rem 0; max-width: 48rem; }
            code { font: .9em ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
            .table { overflow-x: auto; margin: .75rem 0 1.25rem; }
            table { width: 100%; border-collapse: collapse; font-size: .925rem; }
            caption { padding: 0 0 .35rem; text-align: left; color: var(--quiet); }
            th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left;
              vertical-align: top; min-width: 8.5rem; }
            thead th { background: var(--raised); }
            tbody th { font-weight: normal; }
            .mark { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: .25rem;
              font-size: .9em; font-weight: 600; overflow-wrap: normal; }
            .callout { padding: .75rem 1rem; border: 1px solid; border-left-width: .4rem;
              border-radius: .25rem; }
            .tone-good { color: var(--good); background: var(--good-back); }
            .tone-warning { color: var(--warning); background: var(--warning-back); }
            .tone-bad { color: var(--bad); background: var(--bad-back); }
            .tone-plain { color: var(--text); background: var(--raised); }
            @media (max-width: 40rem) {
              dl { grid-template-columns: 1fr; gap: 0; }
              dd { margin-bottom: .5rem; }
            }
            @media print {
              :root { color-scheme: light; --text: #000000; --quiet: #333333; --page: #ffffff;
                --raised: #ffffff; --line: #777777; --link: #000000; --good: #000000;
                --good-back: #ffffff; --warning: #000000; --warning-back: #ffffff;
                --bad: #000000; --bad-back: #ffffff; }
              body { max-width: none; padding: 0; font-size: 10pt; }
              nav { display: none; }
              .table { overflow: visible; }
              thead { display: table-header-group; }
              tr, .callout, li { break-inside: avoid; }
              h2, h3, caption { break-after: avoid; }
            }
            """;

    private HtmlStyle() {}
}
