// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.syncline.engine.PendingChange;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;

/** An object as JSON; described in {@code docs/cli.md}. */
final class ObjectJson {
    private ObjectJson() {}

    static JsonObject of(SpaceObject object) {
        JsonObject json = new JsonObject();
        json.addProperty("connector", object.connector());
        json.addProperty("dn", object.dn());
        json.addProperty("objectType", object.objectType());
        json.addProperty("name", object.name());
        json.addProperty("anchor", object.anchor() == null ? null : object.anchor().text());
        json.addProperty("state", object.state());
        json.addProperty("pendingImport", object.pendingImport().word());
        json.addProperty("importedDn", object.importedDn());
        json.add("attributes", array(object.attributes(), ObjectJson::change));
        json.add("pendingExport", pending(object.pendingExport()));
        json.add("escrowed", pending(object.escrowed()));
        json.add("unconfirmed", pending(object.unconfirmed()));
        json.add("link", link(object.link()));
        json.addProperty("linkTime", time(object.linkTime()));
        json.add("contributions", array(object.contributions(), ObjectJson::contribution));
        json.add("errors", array(object.errors(), ObjectJson::error));
        json.add("others", array(object.others(), ObjectJson::linked));
        return json;
    }

    static JsonObject of(MetaverseObject object) {
        JsonObject json = new JsonObject();
        json.addProperty("id", object.id());
        json.addProperty("objectType", object.objectType());
        json.addProperty("name", object.name());
        json.add("attributes", array(object.attributes(), ObjectJson::attribute));
        json.add("connectors", array(object.connectors(), ObjectJson::linked));
        return json;
    }

    private static <T> JsonArray array(List<T> items, Function<T, ? extends JsonElement> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    private static JsonObject pending(PendingChange change) {
        return change == null ? null : Pending.json(change);
    }

    private static JsonObject change(AttributeChange change) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", change.attribute());
        json.addProperty(
                "operation",
                change.before().equals(change.after()) ? "none" : change.operation().word());
        json.add("old", Json.values(change.before()));
        json.add("new", Json.values(change.after()));
        return json;
    }

    private static JsonObject link(SpaceObject.Link link) {
        if (link == null) {
            return null;
        }
        JsonObject json = new JsonObject();
        json.addProperty("metaverse", link.metaverse());
        json.addProperty("objectType", link.metaverseType());
        json.addProperty("name", link.metaverseName());
        json.addProperty("kind", link.kind());
        json.add("rule", Pending.json(link.rule()));
        return json;
    }

    private static JsonObject contribution(SpaceObject.Contribution one) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", one.attribute());
        json.add("rule", Pending.json(one.rule()));
        json.addProperty("time", time(one.time()));
        return json;
    }

    private static JsonObject error(SpaceObject.Trouble trouble) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", trouble.kind().word());
        json.addProperty("type", trouble.type());
        json.addProperty("code", trouble.code());
        json.addProperty("detail", trouble.detail());
        json.addProperty("explanation", trouble.explanation());
        json.add("rule", trouble.rule() == null ? null : Pending.json(trouble.rule()));
        json.addProperty("firstOccurred", time(trouble.first()));
        json.addProperty("lastOccurred", time(trouble.last()));
        json.addProperty("retryCount", trouble.retries());
        return json;
    }

    private static JsonObject linked(SpaceObject.Linked linked) {
        JsonObject json = Pending.json(linked.object());
        json.addProperty("objectType", linked.objectType());
        json.addProperty("kind", linked.kind());
        json.add("rule", Pending.json(linked.rule()));
        return json;
    }

    private static JsonObject attribute(MetaverseView.Attribute attribute) {
        JsonObject json = new JsonObject();
        json.addProperty("attribute", attribute.name());
        json.add("values", Json.values(attribute.values()));
        json.add("origins", array(attribute.origins(), ObjectJson::origin));
        return json;
    }

    private static JsonObject origin(MetaverseView.Origin origin) {
        JsonObject json = new JsonObject();
        json.add("rule", Pending.json(origin.rule()));
        json.add("source", Pending.json(origin.source()));
        json.addProperty("time", time(origin.time()));
        return json;
    }

    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }
}
