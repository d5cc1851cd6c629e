// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;

/**
 * One request to the service.
 *
 * @param method a word of {@link Http}
 * @param path path and query below the service's address, beginning with a slash
 * @param body null for none
 * @param ifMatch the version that the object must have, or null
 * @param what what is being done, beginning with a verb, for messages
 */
record Call(String method, String path, JsonObject body, String ifMatch, String what) {
    static Call get(String path, String what) {
        return new Call(Http.GET, path, null, null, what);
    }

    /** Whether sending it twice does no more than sending it once. */
    boolean isRead() {
        return method.equals(Http.GET);
    }
}
