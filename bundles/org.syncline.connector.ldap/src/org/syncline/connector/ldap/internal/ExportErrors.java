// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/** Names what a server refused (semantics reference, 6.10). */
final class ExportErrors {
    private static final String PASSWORD_DISALLOWED = "password-set-disallowed";

    static final String EXISTS = "cd-existing-object";
    static final String MISSING = "cd-missing-object";

    /** What was being done when the server refused. */
    enum Action {
        READ,
        ADD,
        MODIFY,
        RENAME,
        DELETE
    }

    private static final int MAX_DIAGNOSTIC = 300;
    private static final String POLICY = "password-policy-violation";

    /** Active Directory's code for a password that its policy refuses. */
    private static final String AD_POLICY = "0000052D";

    /** Active Directory's code for a password on a connection that is not encrypted. */
    private static final String AD_NOT_ENCRYPTED = "0000001F";

    private ExportErrors() {}

    static ExportResult failed(Action action, ExportObject object, LDAPResult result) {
        ResultCode code = result.getResultCode();
        return new ExportResult.Failed(
                type(action, object, result),
                Integer.toString(code.intValue()),
                code.getName(),
                detail(object, result));
    }

    /** The object is not what the change expects, although no request was refused. */
    static ExportResult failed(String type, String detail) {
        return new ExportResult.Failed(type, "", "", detail);
    }

    private static String type(Action action, ExportObject object, LDAPResult result) {
        String password = password(object, result);
        if (password != null) {
            return password;
        }
        return switch (result.getResultCode().intValue()) {
            case ResultCode.ENTRY_ALREADY_EXISTS_INT_VALUE ->
                    action == Action.RENAME ? "rename-to-existing-dn" : EXISTS;
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> noSuchObject(action, object, result);
            case ResultCode.NOT_ALLOWED_ON_NONLEAF_INT_VALUE -> "cd-error";
            case ResultCode.NOT_ALLOWED_ON_RDN_INT_VALUE -> "modify-naming-attribute";
            case ResultCode.INVALID_DN_SYNTAX_INT_VALUE -> "invalid-dn";
            case ResultCode.CONSTRAINT_VIOLATION_INT_VALUE -> "constraint-violation";
            case ResultCode.INVALID_ATTRIBUTE_SYNTAX_INT_VALUE -> "invalid-attribute-value";
            case ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE,
                    ResultCode.ASSERTION_FAILED_INT_VALUE ->
                    "ambiguous-update";
            case ResultCode.BUSY_INT_VALUE,
                    ResultCode.UNAVAILABLE_INT_VALUE,
                    ResultCode.DATABASE_LOCK_CONFLICT_INT_VALUE ->
                    "locking-error-needs-retry";
            default -> byGroup(result.getResultCode());
        };
    }

    private static String byGroup(ResultCode code) {
        List<ResultCode> permission =
                List.of(
                        ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                        ResultCode.AUTHORIZATION_DENIED,
                        ResultCode.STRONG_AUTH_REQUIRED,
                        ResultCode.CONFIDENTIALITY_REQUIRED,
                        ResultCode.INAPPROPRIATE_AUTHENTICATION,
                        ResultCode.INVALID_CREDENTIALS);
        List<ResultCode> schema =
                List.of(
                        ResultCode.OBJECT_CLASS_VIOLATION,
                        ResultCode.OBJECT_CLASS_MODS_PROHIBITED,
                        ResultCode.UNDEFINED_ATTRIBUTE_TYPE,
                        ResultCode.NAMING_VIOLATION);
        if (permission.contains(code)) {
            return "permission-issue";
        }
        return schema.contains(code) ? "schema-violation" : "unexpected-error";
    }

    /** What is missing: the object, the place where it should go, or what it refers to. */
    private static String noSuchObject(Action action, ExportObject object, LDAPResult result) {
        return switch (action) {
            case ADD ->
                    parentMatched(object, result) ? "dn-attributes-failure" : "non-existent-parent";
            case RENAME -> "non-existent-parent";
            default -> hasReference(object) ? "dn-attributes-failure" : MISSING;
        };
    }

    private static boolean parentMatched(ExportObject object, LDAPResult result) {
        String matched = result.getMatchedDN();
        return hasReference(object)
                && Dn.isValid(matched)
                && Dn.of(matched).equals(object.dn().parent());
    }

    private static boolean hasReference(ExportObject object) {
        return object.changes().stream()
                .anyMatch(change -> change.after().first() instanceof Value.Reference);
    }

    private static String password(ExportObject object, LDAPResult result) {
        String diagnostic = String.valueOf(result.getDiagnosticMessage());
        ResultCode code = result.getResultCode();
        boolean refused =
                code.equals(ResultCode.CONSTRAINT_VIOLATION)
                        || code.equals(ResultCode.UNWILLING_TO_PERFORM);
        // An account without a password cannot be switched on where the policy demands one.
        if (refused && diagnostic.startsWith(AD_POLICY)) {
            return POLICY;
        }
        if (!refused || !WriteOnly.in(object)) {
            return null;
        }
        if (diagnostic.startsWith(AD_NOT_ENCRYPTED)) {
            return PASSWORD_DISALLOWED;
        }
        return code.equals(ResultCode.CONSTRAINT_VIOLATION) ? POLICY : null;
    }

    /** Servers repeat values in their messages, so not where one is a password. */
    static String detail(ExportObject object, LDAPResult result) {
        String text = result.getDiagnosticMessage();
        if (text == null || text.isBlank()) {
            return "The server gives no reason.";
        }
        return WriteOnly.in(object)
                ? "The server's words are not shown: the change holds a password."
                : Printable.of(text.strip(), MAX_DIAGNOSTIC);
    }

    /** A password would be readable on the way. Nothing of the object is sent. */
    static Turn exposed(String server) {
        return Turn.failed(
                PASSWORD_DISALLOWED,
                "The connection to "
                        + server
                        + " is not encrypted, so the password was not sent, nor anything else of the"
                        + " object. Use an ldaps:// url or start-tls.");
    }
}
