// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

/** Status codes and words of HTTP (RFC 9110). */
final class Http {
    static final int OK = 200;
    static final int CREATED = 201;
    static final int NO_CONTENT = 204;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int PROXY_AUTHENTICATION = 407;
    static final int CONFLICT = 409;
    static final int PRECONDITION_FAILED = 412;
    static final int TOO_LARGE = 413;
    static final int TOO_MANY = 429;
    static final int NOT_IMPLEMENTED = 501;
    static final int UNAVAILABLE = 503;

    static final String GET = "GET";
    static final String POST = "POST";
    static final String PUT = "PUT";
    static final String PATCH = "PATCH";
    static final String DELETE = "DELETE";

    private Http() {}
}
