// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.syncline.language.Compilation;
import org.syncline.language.Finding;
import org.syncline.model.Printable;
import org.syncline.project.ProjectSession;

/** {@code check}: all findings of all files. */
final class CheckVerb extends ProjectVerb {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "all findings of all files";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        Compilation compilation = session.check();
        if (json) {
            Json.print(out, json(compilation));
        } else {
            text(compilation, out);
        }
        return compilation.errors() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    static void text(Compilation compilation, Output out) {
        for (Finding finding : compilation.findings()) {
            out.println(
                    finding.location()
                            + ": "
                            + word(finding)
                            + ": "
                            + Printable.of(finding.message())
                            + " ["
                            + finding.code()
                            + "]");
        }
        out.println(
                Numbers.count(compilation.errors(), "error", "errors")
                        + ", "
                        + Numbers.count(compilation.warnings(), "warning", "warnings"));
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    static JsonObject json(Compilation compilation) {
        JsonArray findings = new JsonArray();
        for (Finding finding : compilation.findings()) {
            findings.add(json(finding));
        }
        JsonObject result = new JsonObject();
        result.add("findings", findings);
        result.addProperty("errors", compilation.errors());
        result.addProperty("warnings", compilation.warnings());
        return result;
    }

    static JsonObject json(Finding finding) {
        JsonObject one = new JsonObject();
        one.addProperty("file", finding.location().file());
        one.addProperty("line", finding.location().line());
        one.addProperty("column", finding.location().column());
        one.addProperty("code", finding.code());
        one.addProperty("severity", word(finding));
        one.addProperty("message", finding.message());
        return one;
    }
}
