// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

import java.util.List;
import java.util.Objects;

/**
 * What a site offers to install: a feature with connectors in it, or a connector that is in none.
 * Its texts come from the site and are hostile: escape them.
 *
 * @param id its name on the site
 * @param version the newest there
 * @param label its name for people; the id when it has none
 * @param vendor who made it, empty when it does not say
 * @param description a sentence or more, empty when it does not say
 * @param licence name of the licence, empty when it does not say
 * @param brings the bundles that are fetched, each as "id version"
 * @param size bytes to fetch, negative when the site does not say
 * @param standing how it compares with the folder of plug-ins
 * @param present the version in that folder, empty when it is not there
 * @param problem why it cannot be installed, empty when it can
 */
public record SiteOffer(
        String id,
        String version,
        String label,
        String vendor,
        String description,
        String licence,
        List<String> brings,
        long size,
        Standing standing,
        String present,
        String problem) {
    /** How an offer compares with the folder of plug-ins. */
    public enum Standing {
        /** It is not there. */
        NEW("New"),
        /** An older version is there. */
        UPDATE("Newer than the one here"),
        /** This version is there. */
        PRESENT("Here already"),
        /** A newer version is there. */
        OLDER("Older than the one here"),
        /** It does not fit this program. */
        UNUSABLE("Does not fit");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    public SiteOffer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(standing, "standing");
        brings = List.copyOf(brings);
    }

    /** Whether {@link Site#install} may succeed. */
    public boolean installable() {
        return standing == Standing.NEW || standing == Standing.UPDATE;
    }
}
