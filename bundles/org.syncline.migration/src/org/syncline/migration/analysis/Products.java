// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.agent.ManagementAgent;

/**
 * Finds out which product a configuration comes from.
 *
 * @param product which one
 * @param why from what that follows
 */
record Products(Product product, String why) {
    private static final String AAD_PARAMETER = "Microsoft.Synchronize.";

    static Products of(ForeignConfiguration configuration, boolean policy) {
        boolean rules = !configuration.rules().isEmpty() || policy;
        boolean settings = configuration.metaverses().stream().anyMatch(Products::isAadConnect);
        boolean classic = configuration.agents().stream().anyMatch(Products::hasLogic);
        boolean named = configuration.agents().stream().anyMatch(Systems::isDirSync);
        if ((rules || settings) && (classic || named)) {
            return new Products(
                    Product.MIXED,
                    "there are synchronization rules or settings of Azure AD Connect and management"
                            + " agents with logic of their own");
        }
        if (rules || settings) {
            return new Products(
                    Product.AAD_CONNECT,
                    "there are synchronization rules, a policy or settings of Azure AD Connect");
        }
        if (named) {
            return new Products(
                    Product.DIRSYNC, "a management agent has the name that DirSync gives it");
        }
        if (classic || !configuration.metaverses().isEmpty()) {
            return new Products(
                    Product.FIM_OR_MIM,
                    "there are management agents or a metaverse with logic of their own, and none"
                            + " has a name that DirSync gives");
        }
        return new Products(Product.UNKNOWN, "nothing in the files is typical of one product");
    }

    private static boolean isAadConnect(ForeignMetaverse metaverse) {
        return metaverse.parameters().keySet().stream()
                .anyMatch(name -> name.startsWith(AAD_PARAMETER));
    }

    private static boolean hasLogic(ManagementAgent agent) {
        return !agent.filters().isEmpty()
                || !agent.joins().isEmpty()
                || !agent.projections().isEmpty()
                || !agent.exportFlows().isEmpty();
    }
}
