// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.syncline.project.ProjectSession;
import org.syncline.store.StoreFinding;

/** {@code verify-store}: holds the store against itself. */
final class VerifyStoreVerb extends ProjectVerb {
    /** A damaged store may have a finding for every object. */
    private static final int SHOWN = 1000;

    @Override
    public String name() {
        return "verify-store";
    }

    @Override
    public String summary() {
        return "whether links, search keys, pending exports and numbers of the store fit";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        List<StoreFinding> shown = new ArrayList<>();
        long[] number = new long[2];
        session.verifyStore(
                finding -> {
                    number[finding.severity().ordinal()]++;
                    if (shown.size() < SHOWN) {
                        shown.add(finding);
                    }
                });
        long errors = number[StoreFinding.Severity.ERROR.ordinal()];
        long notes = number[StoreFinding.Severity.NOTE.ordinal()];
        if (json) {
            Json.print(out, json(shown, errors, notes));
        } else {
            text(shown, errors, notes, out);
        }
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void text(List<StoreFinding> shown, long errors, long notes, Output out) {
        for (StoreFinding finding : shown) {
            out.println(
                    (finding.severity() == StoreFinding.Severity.ERROR ? "error " : "note ")
                            + finding.code()
                            + ": "
                            + finding.object());
            out.println("    " + finding.message());
            out.println("    " + finding.remedy());
        }
        if (errors + notes > shown.size()) {
            out.println("(only the first " + Numbers.count(shown.size()) + " are shown)");
        }
        out.println(
                errors == 0
                        ? "The store is consistent" + (notes == 0 ? "." : ", with notes: " + notes)
                        : "The store contradicts itself: "
                                + Numbers.count(errors, "error", "errors"));
    }

    private static JsonObject json(List<StoreFinding> shown, long errors, long notes) {
        JsonArray findings = new JsonArray();
        for (StoreFinding finding : shown) {
            JsonObject one = new JsonObject();
            one.addProperty(
                    "severity",
                    finding.severity() == StoreFinding.Severity.ERROR ? "error" : "note");
            one.addProperty("code", finding.code());
            one.addProperty("object", finding.object());
            one.addProperty("message", finding.message());
            one.addProperty("remedy", finding.remedy());
            findings.add(one);
        }
        JsonObject result = new JsonObject();
        result.add("findings", findings);
        result.addProperty("errors", errors);
        result.addProperty("notes", notes);
        return result;
    }
}
