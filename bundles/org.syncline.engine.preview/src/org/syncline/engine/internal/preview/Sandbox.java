// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * Runs steps inside one transaction of a store, so that all they do can be taken back: how preview
 * and rule tests run the real thing and leave no trace.
 */
public final class Sandbox {
    private final SyncStore store;
    private final UnaryOperator<StoreSession> view;

    /**
     * @param view what steps see of a session, for example a part of its objects
     */
    public Sandbox(SyncStore store, UnaryOperator<StoreSession> view) {
        this.store = store;
        this.view = view;
    }

    /** A sandbox in which all of the store is seen. */
    public Sandbox(SyncStore store) {
        this(store, session -> session);
    }

    /**
     * Runs work and takes back what it did.
     *
     * @param work gets a store for steps, and the session in which they run
     */
    @SuppressWarnings("resource") // the inner store holds nothing
    public <T> T undone(BiFunction<SyncStore, StoreSession, T> work) {
        try {
            return store.inTransaction(
                    session -> {
                        throw new Undo(this, work.apply(inner(session), session));
                    });
        } catch (Undo undo) {
            if (undo.sandbox != this) {
                throw undo;
            }
            return undo.result();
        }
    }

    /** Runs work; what it did stands. */
    public <T> T done(BiFunction<SyncStore, StoreSession, T> work) {
        return store.inTransaction(session -> work.apply(inner(session), session));
    }

    private SyncStore inner(StoreSession session) {
        return new Inner(view.apply(session));
    }

    /** Transactions inside of the one. A batch that fails ends its step; the rest is taken back. */
    private record Inner(StoreSession session) implements SyncStore {
        @Override
        public <T> T inTransaction(Function<StoreSession, T> work) {
            return work.apply(session);
        }

        @Override
        public void close() {
            // the store belongs to somebody else
        }
    }

    /** Ends a transaction so that it is rolled back, and carries the result out of it. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Sandbox sandbox;
        private final transient Object result;

        Undo(Sandbox sandbox, Object result) {
            super("taken back", null, false, false);
            this.sandbox = sandbox;
            this.result = result;
        }

        @SuppressWarnings("unchecked") // made in undone, with what its work gave
        <T> T result() {
            return (T) result;
        }
    }
}
