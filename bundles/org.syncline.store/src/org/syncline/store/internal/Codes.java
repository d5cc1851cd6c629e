// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import org.syncline.model.Operation;
import org.syncline.store.Disposition;
import org.syncline.store.Link;

/** Numbers that stand for enumeration constants on disk, apart from their order in the source. */
final class Codes {
    private Codes() {}

    static int of(Operation operation) {
        return switch (operation) {
            case NONE -> 0;
            case ADD -> 1;
            case UPDATE -> 2;
            case RENAME -> 3;
            case DELETE -> 4;
            case DELETE_ADD -> 5;
        };
    }

    static Operation operation(int code) {
        return switch (code) {
            case 0 -> Operation.NONE;
            case 1 -> Operation.ADD;
            case 2 -> Operation.UPDATE;
            case 3 -> Operation.RENAME;
            case 4 -> Operation.DELETE;
            case 5 -> Operation.DELETE_ADD;
            default -> throw unknown("operation", code);
        };
    }

    static int of(Disposition disposition) {
        return switch (disposition) {
            case NORMAL -> 0;
            case ORPHAN -> 1;
            case NOT_OURS -> 2;
        };
    }

    static Disposition disposition(int code) {
        return switch (code) {
            case 0 -> Disposition.NORMAL;
            case 1 -> Disposition.ORPHAN;
            case 2 -> Disposition.NOT_OURS;
            default -> throw unknown("disposition", code);
        };
    }

    static int of(Link.Kind kind) {
        return switch (kind) {
            case INBOUND_JOIN -> 0;
            case INBOUND_PROJECTION -> 1;
            case OUTBOUND_JOIN -> 2;
            case OUTBOUND_PROVISION -> 3;
        };
    }

    static Link.Kind linkKind(int code) {
        return switch (code) {
            case 0 -> Link.Kind.INBOUND_JOIN;
            case 1 -> Link.Kind.INBOUND_PROJECTION;
            case 2 -> Link.Kind.OUTBOUND_JOIN;
            case 3 -> Link.Kind.OUTBOUND_PROVISION;
            default -> throw unknown("kind of link", code);
        };
    }

    private static DamagedRecordException unknown(String what, int code) {
        return new DamagedRecordException("it holds the unknown " + what + " " + code);
    }
}
