// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ContainerScope.Container;
import org.syncline.model.Dn;

/**
 * Where to search so that every object in scope is found once: below each included container that
 * lies below no other included one. What nested exclusions leave out is found too and has to be
 * filtered, because LDAP cannot leave a subtree out of a search.
 *
 * @param scope the partition with its containers
 * @param bases where to search, none below another
 * @param foreign deeper partitions, whose objects are read with them
 */
record SearchPlan(ContainerScope scope, List<Dn> bases, List<Dn> foreign) {
    /** What is to be done with an object that a search found. */
    enum Decision {
        TAKE,
        FILTER,
        SKIP
    }

    static SearchPlan of(ContainerScope scope, List<ContainerScope> all) {
        List<Dn> included = new ArrayList<>();
        if (scope.includes(scope.partition())) {
            included.add(scope.partition());
        }
        for (Container container : scope.rules()) {
            if (container.included() && container.dn().isAtOrBelow(scope.partition())) {
                included.add(container.dn());
            }
        }
        List<Dn> foreign =
                all.stream()
                        .map(ContainerScope::partition)
                        .filter(other -> isBelow(other, scope.partition()))
                        .toList();
        return new SearchPlan(scope, topmost(included), foreign);
    }

    private static List<Dn> topmost(List<Dn> names) {
        return names.stream()
                .distinct()
                .filter(name -> names.stream().noneMatch(other -> isBelow(name, other)))
                .sorted()
                .toList();
    }

    private static boolean isBelow(Dn name, Dn ancestor) {
        return !name.equals(ancestor) && name.isAtOrBelow(ancestor);
    }

    Decision decide(Dn name) {
        for (Dn partition : foreign) {
            if (name.isAtOrBelow(partition)) {
                return Decision.SKIP;
            }
        }
        return scope.includes(name) ? Decision.TAKE : Decision.FILTER;
    }
}
