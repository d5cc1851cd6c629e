// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.SecretAttributes;

/** Names what a service refused (semantics reference, 6.10; RFC 7644, 3.12). */
final class ExportErrors {
    static final String EXISTS = "cd-existing-object";
    static final String MISSING = "cd-missing-object";
    static final String NOT_UNIQUE = "AttributeValueMustBeUnique";
    static final String REFERENCE = "dn-attributes-failure";
    static final String SCHEMA = "schema-violation";
    static final String BUSY = "locking-error-needs-retry";
    static final String NAME = "invalid-dn";
    static final String RENAME_EXISTS = "rename-to-existing-dn";

    private ExportErrors() {}

    static ExportResult.Failed failed(ExportObject object, Reply reply) {
        return failed(type(reply), object, reply);
    }

    static ExportResult.Failed failed(String type, ExportObject object, Reply reply) {
        return new ExportResult.Failed(
                type, Integer.toString(reply.status()), reply.scimType(), detail(object, reply));
    }

    private static String type(Reply reply) {
        return switch (reply.status()) {
            case Http.BAD_REQUEST -> badRequest(reply.scimType());
            case Http.FORBIDDEN -> "permission-issue";
            case Http.NOT_FOUND -> MISSING;
            case Http.CONFLICT ->
                    reply.scimType().equals("mutability") ? "constraint-violation" : NOT_UNIQUE;
            case Http.PRECONDITION_FAILED, Http.TOO_MANY, Http.UNAVAILABLE -> BUSY;
            case Http.TOO_LARGE -> "LargeObject";
            case Http.METHOD_NOT_ALLOWED, Http.NOT_IMPLEMENTED -> "no-export-to-this-object-type";
            case 500, 502, 504 -> "unexpected-error";
            default -> "cd-error";
        };
    }

    private static String badRequest(String scimType) {
        return switch (scimType) {
            case "invalidValue" -> "invalid-attribute-value";
            case "uniqueness" -> NOT_UNIQUE;
            case "mutability" -> "constraint-violation";
            case "invalidPath", "invalidFilter" -> SCHEMA;
            case "noTarget" -> "ambiguous-update";
            case "invalidSyntax" -> "syntax-violation";
            case "sensitive" -> "permission-issue";
            default -> "cd-error";
        };
    }

    /** Services repeat values in their messages, so not where one is a password. */
    private static String detail(ExportObject object, Reply reply) {
        boolean secret =
                object.changes().stream()
                        .anyMatch(change -> SecretAttributes.contains(change.attribute()));
        if (secret) {
            return "The service's words are not shown: the change holds a password.";
        }
        return reply.detail().isEmpty() ? "The service gives no reason." : reply.detail();
    }
}
