// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

import java.util.Objects;

/**
 * A file in the folder of plug-ins. Its texts come from the file and are hostile: escape them.
 *
 * @param file name of the file in the folder
 * @param id symbolic name of the bundle, empty when the file is no bundle
 * @param version its version, empty when the file is no bundle
 * @param label its name for people; the file's name when it has none
 * @param vendor who made it, empty when it does not say
 * @param digest SHA-256 of the file in hexadecimal, empty when it cannot be read
 * @param signature who signed it
 * @param state whether it runs
 * @param problem why it does not run although it should, otherwise empty
 */
public record PlugIn(
        String file,
        String id,
        String version,
        String label,
        String vendor,
        String digest,
        Signature signature,
        State state,
        String problem) {
    /** Whether a plug-in runs. */
    public enum State {
        /** Nobody enabled it. */
        DISABLED("Disabled"),
        /** It was enabled and runs, or will when the program starts. */
        ENABLED("Enabled"),
        /** It was enabled with other content, and does not run until somebody looks again. */
        CHANGED("Changed since it was enabled"),
        /** It cannot run. */
        UNUSABLE("Unusable");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    public PlugIn {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(state, "state");
    }

    /** The same file in another state. */
    public PlugIn in(State newState, String newProblem) {
        return new PlugIn(
                file, id, version, label, vendor, digest, signature, newState, newProblem);
    }
}
