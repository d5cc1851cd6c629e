// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Function;
import org.syncline.migration.analysis.Blocker;
import org.syncline.migration.analysis.ConnectedSystem;
import org.syncline.migration.analysis.FilterFinding;
import org.syncline.migration.analysis.ObjectCount;
import org.syncline.migration.analysis.PathChoice;
import org.syncline.migration.analysis.RuleFinding;
import org.syncline.migration.analysis.RuleOverview;
import org.syncline.migration.analysis.UpgradeAnalysis;
import org.syncline.rules.SourceLocation;

/** An analysis as JSON; its keys are in {@code docs/cli.md}. */
final class AnalysisJson {
    private AnalysisJson() {}

    static JsonObject of(UpgradeAnalysis analysis) {
        JsonObject json = new JsonObject();
        json.addProperty("supported", analysis.supported());
        json.addProperty("product", analysis.product().word());
        json.addProperty("productWhy", analysis.productWhy());
        json.add("sources", strings(analysis.sources()));
        json.add("blockers", array(analysis.blockers(), AnalysisJson::blocker));
        json.add("objects", objects(analysis.objects()));
        json.add("path", path(analysis.path()));
        json.add(
                "carryOver",
                array(
                        analysis.carryOver(),
                        c ->
                                object(
                                        "what", c.what(),
                                        "found", c.found(),
                                        "vendor", c.vendor(),
                                        "syncline", c.syncline())));
        json.add("connectors", array(analysis.systems(), AnalysisJson::system));
        json.add("filters", array(analysis.filters(), AnalysisJson::filter));
        json.add("rules", rules(analysis.rules()));
        json.add("database", database(analysis));
        json.add("server", server(analysis));
        json.add("accounts", accounts(analysis));
        json.add(
                "next",
                array(
                        analysis.next(),
                        s -> object("phase", s.phase(), "text", s.text(), "command", s.command())));
        json.add("remarks", remarks(analysis));
        return json;
    }

    private static JsonObject blocker(Blocker b) {
        JsonObject json = object("reason", b.reason().word(), "subject", b.subject());
        place(json, b.location());
        json.addProperty("why", b.why());
        json.addProperty("remedy", b.remedy());
        json.add("syncline", object("carries", b.carries().word(), "how", b.carriesHow()));
        return json;
    }

    private static JsonObject objects(ObjectCount count) {
        boolean unknown = count.bound() == ObjectCount.Bound.UNKNOWN;
        JsonObject json = new JsonObject();
        json.add("count", unknown ? null : new JsonPrimitive(count.objects()));
        json.addProperty("bound", count.bound().word());
        json.addProperty("source", count.source().word());
        json.add(
                "types",
                array(
                        count.types(),
                        t -> {
                            JsonObject one = object("connector", t.connector(), "type", t.type());
                            one.addProperty("objects", t.objects());
                            one.addProperty("counted", t.counted());
                            return one;
                        }));
        json.add("remarks", strings(count.remarks()));
        return json;
    }

    private static JsonObject path(PathChoice path) {
        JsonObject json =
                object("recommended", path.recommended().word(), "chosen", path.chosen().word());
        json.addProperty("overridden", path.overridden());
        json.addProperty("why", path.why());
        json.add(
                "estimateMinutes",
                path.estimateMinutes().isEmpty()
                        ? null
                        : new JsonPrimitive(path.estimateMinutes().getAsLong()));
        json.add("notes", strings(path.notes()));
        return json;
    }

    private static JsonObject system(ConnectedSystem system) {
        JsonObject json =
                object(
                        "name", system.name(),
                        "category", system.category(),
                        "kind", system.kind().word());
        place(json, system.location());
        json.add("objectTypes", strings(system.objectTypes()));
        json.addProperty("selectedAttributes", system.selectedAttributes());
        json.add("runProfiles", strings(system.runProfiles()));
        json.add(
                "partitions",
                array(
                        system.partitions(),
                        p -> {
                            JsonObject one = object("dn", p.dn());
                            one.addProperty("selected", p.selected());
                            one.add("included", strings(p.included()));
                            one.add("excluded", strings(p.excluded()));
                            return one;
                        }));
        return json;
    }

    private static JsonObject filter(FilterFinding f) {
        JsonObject json =
                object(
                        "connector", f.connector(),
                        "objectType", f.objectType(),
                        "words", f.words(),
                        "operators", f.trust().word(),
                        "remark", f.remark());
        place(json, f.location());
        return json;
    }

    private static JsonObject rules(RuleOverview rules) {
        JsonObject json = new JsonObject();
        json.addProperty("standard", rules.standard());
        json.addProperty("standardNamed", rules.standardNamed());
        json.add("custom", array(rules.custom(), AnalysisJson::rule));
        json.add("modified", array(rules.modified(), AnalysisJson::rule));
        json.add("disabled", array(rules.disabled(), AnalysisJson::rule));
        return json;
    }

    private static JsonObject rule(RuleFinding r) {
        JsonObject json =
                object(
                        "name", r.name(),
                        "connector", r.connector(),
                        "direction", r.direction(),
                        "precedence", r.precedence(),
                        "tag", r.tag());
        json.addProperty("disabled", r.disabled());
        json.addProperty("remark", r.remark());
        place(json, r.location());
        return json;
    }

    private static JsonObject database(UpgradeAnalysis analysis) {
        var database = analysis.database();
        return object(
                "kind", database.kind().word(),
                "server", database.server(),
                "instance", database.instance(),
                "name", database.name(),
                "why", database.why(),
                "advice", database.advice());
    }

    private static JsonObject server(UpgradeAnalysis analysis) {
        JsonObject json = new JsonObject();
        analysis.server()
                .forEach(
                        fact ->
                                json.add(
                                        fact.key(),
                                        fact.known() ? new JsonPrimitive(fact.value()) : null));
        return json;
    }

    private static JsonArray accounts(UpgradeAnalysis analysis) {
        return array(
                analysis.accounts(),
                a ->
                        object(
                                "account", a.account(),
                                "system", a.system(),
                                "purpose", a.purpose(),
                                "remedy", a.remedy(),
                                "file", a.file()));
    }

    private static JsonArray remarks(UpgradeAnalysis analysis) {
        return array(
                analysis.remarks(),
                r -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("understood", r.understood());
                    json.addProperty("subject", r.subject());
                    json.addProperty("text", r.text());
                    place(json, r.location());
                    return json;
                });
    }

    private static void place(JsonObject json, SourceLocation location) {
        json.addProperty("file", location.file());
        json.addProperty("line", location.line());
    }

    private static JsonArray strings(List<String> texts) {
        return array(texts, JsonPrimitive::new);
    }

    private static <T> JsonArray array(List<T> items, Function<T, ? extends JsonElement> each) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(each.apply(item)));
        return array;
    }

    /** Names and texts in turn. */
    private static JsonObject object(String... namesAndTexts) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            json.addProperty(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return json;
    }
}
