// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Objects;

/**
 * What the files of an old configuration say about a move. What they do not say is unknown, never a
 * guess. Texts come from the files as they are; whoever shows them makes them safe.
 *
 * @param sources the files and folders, as they were given
 * @param product which product it is
 * @param productWhy from what that follows
 * @param blockers for what the vendor's wizard refuses the configuration; none when it is supported
 * @param objects how many objects there are
 * @param path which path to take
 * @param carryOver what becomes of each part
 * @param systems connectors and management agents
 * @param filters connector filters
 * @param rules synchronization rules
 * @param database the old server's database
 * @param server what else is said of the old server; what no file says is listed without a value
 * @param accounts accounts whose passwords have to be set anew
 * @param next what to do, in order
 * @param remarks what else a person must know
 */
public record UpgradeAnalysis(
        List<String> sources,
        Product product,
        String productWhy,
        List<Blocker> blockers,
        ObjectCount objects,
        PathChoice path,
        List<CarryOver> carryOver,
        List<ConnectedSystem> systems,
        List<FilterFinding> filters,
        RuleOverview rules,
        DatabaseFacts database,
        List<ServerFact> server,
        List<ServiceAccount> accounts,
        List<NextStep> next,
        List<Remark> remarks) {
    public UpgradeAnalysis {
        sources = List.copyOf(sources);
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(productWhy, "productWhy");
        blockers = List.copyOf(blockers);
        Objects.requireNonNull(objects, "objects");
        Objects.requireNonNull(path, "path");
        carryOver = List.copyOf(carryOver);
        systems = List.copyOf(systems);
        filters = List.copyOf(filters);
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(database, "database");
        server = List.copyOf(server);
        accounts = List.copyOf(accounts);
        next = List.copyOf(next);
        remarks = List.copyOf(remarks);
    }

    /** Whether the vendor's wizard would take the configuration: the command line's exit code. */
    public boolean supported() {
        return blockers.isEmpty();
    }
}
