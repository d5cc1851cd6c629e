// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Objects;

/**
 * What is known of a run when it begins.
 *
 * @param kind which sort of run, a word that the caller chooses and gets back
 * @param profile what runs, for people
 * @param connector name of the only connector of a single step, else empty
 * @param person who begins it, as the operating system or the database knows them
 * @param planned number of steps that it is to have
 */
public record RunStart(String kind, String profile, String connector, String person, int planned) {
    public RunStart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(person, "person");
    }
}
