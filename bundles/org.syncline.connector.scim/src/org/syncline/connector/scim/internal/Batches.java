// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Divides operations of PATCH so that no request adds or removes more values than allowed. */
record Batches(int most) {
    List<List<JsonObject>> of(List<JsonObject> operations) {
        List<List<JsonObject>> batches = new ArrayList<>();
        List<JsonObject> batch = new ArrayList<>();
        int values = 0;
        for (JsonObject operation : operations) {
            for (JsonObject part : parts(operation)) {
                int size = size(part);
                if (!batch.isEmpty() && values + size > most) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                    values = 0;
                }
                batch.add(part);
                values += size;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private List<JsonObject> parts(JsonObject operation) {
        boolean divisible =
                Json.text(operation, "op").equals("add")
                        && operation.get("value") instanceof JsonArray
                        && size(operation) > most;
        if (!divisible) {
            return List.of(operation);
        }
        List<JsonObject> parts = new ArrayList<>();
        JsonArray all = operation.getAsJsonArray("value");
        for (int from = 0; from < all.size(); from += most) {
            JsonArray some = new JsonArray();
            for (int i = from; i < Math.min(all.size(), from + most); i++) {
                some.add(all.get(i));
            }
            JsonObject part = operation.deepCopy();
            part.add("value", some);
            parts.add(part);
        }
        return parts;
    }

    private static int size(JsonObject operation) {
        return operation.get("value") instanceof JsonArray values ? values.size() : 1;
    }
}
