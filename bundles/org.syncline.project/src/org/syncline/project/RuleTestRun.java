// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.engine.ruletest.RuleTestResult;
import org.syncline.engine.ruletest.RuleTests;
import org.syncline.rules.ProjectModel;
import org.syncline.store.DerbyStores;
import org.syncline.store.StoreException;
import org.syncline.store.SyncStore;

/**
 * Runs the rule tests of a project, with a store in memory of its own: neither the store of the
 * project nor any directory is touched, so tests run while somebody else holds the project.
 */
public final class RuleTestRun {
    private RuleTestRun() {}

    /**
     * Runs all of them, in the order of the files.
     *
     * @param model see {@link ProjectSession#model}
     * @param cancellation asked before each test
     * @throws ProjectException when there is no memory for a store
     */
    public static List<RuleTestResult> of(ProjectModel model, Cancellation cancellation) {
        if (model.tests().isEmpty()) {
            return List.of();
        }
        try (SyncStore store = DerbyStores.inMemory()) {
            return new RuleTests(model, store).run(cancellation);
        } catch (StoreException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }
}
