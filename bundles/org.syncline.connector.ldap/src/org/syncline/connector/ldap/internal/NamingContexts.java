// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.model.Dn;

/**
 * The suffixes that a server holds, each with a history of its own.
 *
 * @param names as the root entry gives them, those without a usable name left out
 */
record NamingContexts(List<Dn> names) {
    static NamingContexts of(Optional<RootDSE> root) {
        String[] texts = root.map(RootDSE::getNamingContextDNs).orElse(null);
        return new NamingContexts(
                texts == null
                        ? List.of()
                        : Stream.of(texts)
                                .filter(text -> !text.isBlank() && Dn.isValid(text))
                                .map(Dn::of)
                                .toList());
    }

    /** The nearest suffix at or above a name; empty when the server names none that fits. */
    Optional<Dn> of(Dn name) {
        return names.stream().filter(name::isAtOrBelow).max(Comparator.comparingInt(Dn::depth));
    }

    /** The suffixes of the partitions that an import reads; of one without suffix itself. */
    List<Dn> of(List<SearchPlan> plans) {
        return plans.stream()
                .map(plan -> plan.scope().partition())
                .map(partition -> of(partition).orElse(partition))
                .distinct()
                .toList();
    }
}
