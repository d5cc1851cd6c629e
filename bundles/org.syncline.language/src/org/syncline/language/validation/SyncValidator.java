// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.validation;

import com.google.inject.Inject;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ValidationMessageAcceptor;
import org.syncline.language.internal.check.LoadedProject;
import org.syncline.language.internal.check.Problem;
import org.syncline.language.sync.SyncFile;

/**
 * Hands the findings of the project checks to editors: those of one file at a time, computed over
 * all files that are loaded beside it.
 */
public class SyncValidator extends AbstractSyncValidator {
    @Inject private LoadedProject project;

    /** All checks of the file; syntax and unresolved names are reported by the parser. */
    @Check
    public void check(SyncFile file) {
        for (Problem problem : project.problems(file)) {
            accept(problem, getMessageAcceptor());
        }
    }

    private static void accept(Problem problem, ValidationMessageAcceptor acceptor) {
        String[] data = problem.data().toArray(String[]::new);
        switch (problem.severity()) {
            case ERROR ->
                    acceptor.acceptError(
                            problem.message(),
                            problem.object(),
                            problem.offset(),
                            problem.length(),
                            problem.code(),
                            data);
            case WARNING ->
                    acceptor.acceptWarning(
                            problem.message(),
                            problem.object(),
                            problem.offset(),
                            problem.length(),
                            problem.code(),
                            data);
            case INFO ->
                    acceptor.acceptInfo(
                            problem.message(),
                            problem.object(),
                            problem.offset(),
                            problem.length(),
                            problem.code(),
                            data);
        }
    }
}
