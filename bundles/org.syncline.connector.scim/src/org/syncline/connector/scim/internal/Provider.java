// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;

/**
 * What the service says it can do (RFC 7643, section 5).
 *
 * @param patch whether single values can be changed
 * @param filter whether it can search
 * @param etag whether it tells versions and heeds them
 * @param cursor whether pages are asked for by cursor (RFC 9865)
 * @param maxPage most objects in a page, 0 for unknown
 * @param bulkOperations most changes in one request, 0 when it has no bulk requests
 * @param bulkBytes longest bulk request
 */
record Provider(
        boolean patch,
        boolean filter,
        boolean etag,
        boolean cursor,
        int maxPage,
        int bulkOperations,
        long bulkBytes) {
    private static final int MOST_OPERATIONS = 1000;

    /** Of a service that does not say. */
    static final Provider UNKNOWN = new Provider(true, true, false, false, 0, 0, 0);

    static Provider of(JsonObject config) {
        JsonObject bulk = Json.object(config, "bulk");
        JsonObject filter = Json.object(config, "filter");
        JsonObject pagination = Json.object(config, "pagination");
        long operations = Math.max(0, Json.number(bulk, "maxOperations"));
        long bytes = Json.number(bulk, "maxPayloadSize");
        boolean bulkUsable = Json.flag(bulk, "supported") && operations > 1;
        return new Provider(
                supported(config, "patch"),
                filter == null || Json.flag(filter, "supported"),
                Json.flag(Json.object(config, "etag"), "supported"),
                Json.flag(pagination, "cursor"),
                Math.clamp(Json.number(filter, "maxResults"), 0, 100_000),
                bulkUsable ? (int) Math.min(operations, MOST_OPERATIONS) : 0,
                bytes <= 0 ? Long.MAX_VALUE : bytes);
    }

    /** A service that does not say is taken to be able. */
    private static boolean supported(JsonObject config, String feature) {
        JsonObject found = Json.object(config, feature);
        return found == null || Json.flag(found, "supported");
    }
}
