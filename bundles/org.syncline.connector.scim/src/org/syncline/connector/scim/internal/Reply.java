// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import org.syncline.model.Printable;

/**
 * What the service answered.
 *
 * @param status the code of HTTP
 * @param body null for none, or when a refusal has none that can be read
 * @param version the object's ETag, or null
 * @param location address of a new object, or null
 */
record Reply(int status, JsonObject body, String version, String location) {
    private static final int MAX_DETAIL = 300;

    boolean succeeded() {
        return status >= Http.OK && status < 300;
    }

    boolean isBusy() {
        return status == Http.TOO_MANY || status == Http.UNAVAILABLE;
    }

    /** The kind of error (RFC 7644, 3.12), or empty. */
    String scimType() {
        return Printable.of(Json.text(body, "scimType"), MAX_DETAIL);
    }

    /** The service's own words, made safe to show, or empty. */
    String detail() {
        return Printable.of(Json.text(body, "detail").strip(), MAX_DETAIL);
    }

    /** The service's own words in brackets, or nothing. */
    String said() {
        return detail().isEmpty() ? "" : " (the service says: " + detail() + ")";
    }
}
