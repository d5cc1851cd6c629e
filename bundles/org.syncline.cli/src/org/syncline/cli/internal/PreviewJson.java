// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.syncline.engine.PendingChange;
import org.syncline.engine.RuleReference;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.JoinSearch;
import org.syncline.engine.preview.MetaversePreview;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.OtherExport;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.RuleScope;
import org.syncline.engine.preview.TargetPreview;

/** A preview as JSON, the whole tree of decisions; described in {@code docs/cli.md}. */
final class PreviewJson {
    private PreviewJson() {}

    static JsonObject of(Preview preview) {
        JsonObject json = new JsonObject();
        json.addProperty("connector", preview.source().connector());
        json.addProperty("dn", preview.source().dn());
        json.addProperty("objectType", preview.source().objectType());
        json.addProperty("mode", preview.mode().name().toLowerCase(Locale.ROOT));
        json.addProperty("committed", preview.committed());
        json.addProperty("status", preview.status());
        json.addProperty("detail", preview.detail());
        json.addProperty("pendingImport", preview.source().pendingImport().word());
        json.add("scope", array(preview.source().rules(), PreviewJson::scope));
        json.add("joins", array(preview.source().joins(), PreviewJson::join));
        json.addProperty("link", preview.source().link().word());
        json.add("linkRule", rule(preview.source().linkRule()));
        json.add("metaverse", metaverse(preview.metaverse()));
        json.add("targets", array(preview.targets(), PreviewJson::target));
        json.add("others", array(preview.others(), PreviewJson::other));
        json.add("errors", array(preview.errors(), Steps::json));
        return json;
    }

    private static <T> JsonArray array(List<T> items, Function<T, ? extends JsonElement> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    private static JsonObject rule(RuleReference rule) {
        return rule == null ? null : Pending.json(rule);
    }

    private static JsonObject pending(PendingChange change) {
        return change == null ? null : Pending.json(change);
    }

    private static JsonObject scope(RuleScope scope) {
        JsonObject json = new JsonObject();
        json.add("rule", rule(scope.rule()));
        json.addProperty("precedence", scope.precedence());
        json.addProperty("linkType", scope.linkType());
        json.addProperty("inScope", scope.inScope());
        json.add("groups", array(scope.groups(), group -> array(group, PreviewJson::clause)));
        return json;
    }

    private static JsonObject clause(RuleScope.Clause clause) {
        JsonObject json = new JsonObject();
        json.addProperty("clause", clause.text());
        json.addProperty("attribute", clause.attribute());
        json.add("found", Json.values(clause.found()));
        json.addProperty("holds", clause.holds());
        json.addProperty("error", clause.error());
        return json;
    }

    private static JsonObject join(JoinSearch join) {
        JsonObject json = new JsonObject();
        json.add("rule", rule(join.rule()));
        json.addProperty("group", join.text());
        json.add("conditions", array(join.conditions(), PreviewJson::condition));
        JsonArray found = new JsonArray();
        join.found().forEach(found::add);
        json.add("found", found);
        json.addProperty("chosen", join.chosen());
        return json;
    }

    private static JsonObject condition(JoinSearch.Condition condition) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", condition.attribute());
        json.addProperty("searched", condition.searched());
        json.add("values", Json.values(condition.values()));
        return json;
    }

    private static JsonObject metaverse(MetaversePreview metaverse) {
        if (metaverse == null) {
            return null;
        }
        JsonObject json = new JsonObject();
        json.addProperty("objectType", metaverse.objectType());
        json.addProperty("operation", metaverse.operation().word());
        json.add("linked", array(metaverse.linked(), PreviewJson::linked));
        json.add("attributes", array(metaverse.attributes(), PreviewJson::flow));
        json.add(
                "lineage",
                metaverse.lineage() == null
                        ? new JsonArray()
                        : array(metaverse.lineage().attributes(), PreviewJson::lineage));
        return json;
    }

    private static JsonObject linked(MetaverseView.Linked linked) {
        JsonObject json = Pending.json(linked.object());
        json.add("rule", rule(linked.rule()));
        json.addProperty("inbound", linked.inbound());
        return json;
    }

    private static JsonObject lineage(MetaverseView.Attribute attribute) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", attribute.name());
        json.add("values", Json.values(attribute.values()));
        json.add("origins", array(attribute.origins(), PreviewJson::origin));
        return json;
    }

    private static JsonObject origin(MetaverseView.Origin origin) {
        JsonObject json = new JsonObject();
        json.add("rule", rule(origin.rule()));
        json.add("source", Pending.json(origin.source()));
        json.addProperty("time", origin.time().toString());
        return json;
    }

    private static JsonObject flow(AttributeFlow flow) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", flow.attribute());
        json.add("old", Json.values(flow.before()));
        json.add("new", Json.values(flow.after()));
        json.add("contributions", array(flow.contributions(), PreviewJson::contribution));
        return json;
    }

    private static JsonObject contribution(Contribution contribution) {
        JsonObject json = new JsonObject();
        json.add("rule", rule(contribution.rule()));
        json.addProperty("precedence", contribution.precedence());
        json.add("source", Pending.json(contribution.source()));
        json.addProperty("status", contribution.status().word());
        json.add("values", Json.values(contribution.values()));
        json.addProperty("reason", contribution.reason());
        return json;
    }

    private static JsonObject target(TargetPreview target) {
        JsonObject json = new JsonObject();
        json.addProperty("connector", target.connector());
        json.addProperty("dn", target.dn());
        json.add("scope", array(target.rules(), PreviewJson::scope));
        json.add("joins", array(target.joins(), PreviewJson::join));
        json.addProperty("link", target.link().word());
        json.addProperty("verdict", target.verdict());
        json.add("before", pending(target.before()));
        json.add("after", pending(target.after()));
        json.add("flows", array(target.flows(), PreviewJson::flow));
        return json;
    }

    private static JsonObject other(OtherExport other) {
        JsonObject json = new JsonObject();
        json.add("before", pending(other.before()));
        json.add("after", pending(other.after()));
        return json;
    }
}
