// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.syncline.store.ObjectTrait;

/** What {@code is:} asks of a connector space object. */
public enum SpaceState {
    /** Linked to a metaverse object. */
    CONNECTOR(traits -> !traits.contains(ObjectTrait.DISCONNECTOR)),
    /** Linked to none. */
    DISCONNECTOR(traits -> traits.contains(ObjectTrait.DISCONNECTOR)),
    /** A disconnector that a person has to decide about: {@link #ORPHAN} or {@link #NOT_OURS}. */
    EXPLICIT(SpaceState::explicit),
    /** A disconnector that joins and projections may take up. */
    NORMAL(traits -> traits.contains(ObjectTrait.DISCONNECTOR) && !explicit(traits)),
    ORPHAN(traits -> traits.contains(ObjectTrait.ORPHAN)),
    NOT_OURS(traits -> traits.contains(ObjectTrait.NOT_OURS)),
    /** Sent and not confirmed by an import. */
    UNCONFIRMED(traits -> traits.contains(ObjectTrait.UNCONFIRMED)),
    /** Handed to the connector, result not known. */
    ESCROWED(traits -> traits.contains(ObjectTrait.ESCROWED)),
    /** With a temporary name. */
    TRANSIENT(traits -> traits.contains(ObjectTrait.TRANSIENT)),
    /** Waits for the other end of a reference. */
    REFERENCE_RETRY(traits -> traits.contains(ObjectTrait.REFERENCE_RETRY));

    private final Predicate<Set<ObjectTrait>> test;

    SpaceState(Predicate<Set<ObjectTrait>> test) {
        this.test = test;
    }

    /** Whether objects that are listed under those traits are in this state. */
    public boolean holds(Set<ObjectTrait> traits) {
        return test.test(traits);
    }

    /** The word of a query. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with a word, case ignored. */
    public static Optional<SpaceState> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
    }

    private static boolean explicit(Set<ObjectTrait> traits) {
        return traits.contains(ObjectTrait.ORPHAN) || traits.contains(ObjectTrait.NOT_OURS);
    }
}
