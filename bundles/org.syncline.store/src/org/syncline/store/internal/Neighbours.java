// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;

/** Other processes that work on the same database. */
interface Neighbours {
    /** There are none: an embedded database belongs to one process. */
    Neighbours NONE =
            new Neighbours() {
                @Override
                public void begin(Sql sql) {
                    // the store's own lock is enough
                }

                @Override
                public boolean wroteMeanwhile(Sql sql) {
                    return false;
                }

                @Override
                public boolean claim(Sql sql) {
                    return true;
                }

                @Override
                public boolean release(Sql sql) {
                    return false;
                }

                @Override
                public String holder(Sql sql) {
                    return "";
                }
            };

    /** Begins a transaction: those of all processes go one after the other. */
    void begin(Sql sql) throws SQLException;

    /**
     * Whether another process wrote since the last transaction of this one, so that what is kept in
     * memory must be read again. Asked once, at the beginning of each transaction.
     */
    boolean wroteMeanwhile(Sql sql) throws SQLException;

    /** Takes the right to run; false when another process has it. Ends with the process. */
    boolean claim(Sql sql) throws SQLException;

    /**
     * Gives the right to run back, if it is ours.
     *
     * @return whether a statement was sent
     */
    boolean release(Sql sql) throws SQLException;

    /** Who has the right to run, for people; empty when nobody, or when it cannot be told. */
    String holder(Sql sql) throws SQLException;
}
