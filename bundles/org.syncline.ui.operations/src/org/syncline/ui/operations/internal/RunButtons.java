// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.rules.RunProfile;
import org.syncline.ui.Icons;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.Widgets;

/** The buttons that begin runs: cycles, the project's run profiles, steps of one connector. */
final class RunButtons {
    private final ProjectContext context;
    private final Supplier<Optional<String>> connector;
    private final Button runAll;
    private final Button profiles;
    private final Map<StepType, Button> steps = new EnumMap<>(StepType.class);

    /**
     * @param connector the connector whose steps are run, if one is selected
     */
    RunButtons(Composite parent, ProjectContext context, Supplier<Optional<String>> connector) {
        this.context = context;
        this.connector = connector;
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginLeft = 0;
        bar.setLayout(layout);
        runAll = button(bar, "Run All", Icons.RUN_ALL, "run-all");
        runAll.setToolTipText("Import all connectors fully, then synchronize fully");
        runAll.addListener(SWT.Selection, e -> context.runInitial());
        profiles = button(bar, "Run Profile…", Icons.RUN, "run-profile");
        profiles.setToolTipText("Run a cycle or a run profile of the project");
        profiles.addListener(SWT.Selection, e -> openMenu());
        for (StepType step : StepType.values()) {
            Button button = button(bar, step.label(), icon(step), step.word());
            button.addListener(
                    SWT.Selection, e -> connector.get().ifPresent(name -> context.run(name, step)));
            steps.put(step, button);
        }
    }

    private static Icons icon(StepType step) {
        return switch (step) {
            case FULL_IMPORT, DELTA_IMPORT -> Icons.IMPORT;
            case FULL_SYNC, DELTA_SYNC -> Icons.SYNCHRONIZE;
            case EXPORT -> Icons.EXPORT;
        };
    }

    private static Button button(Composite parent, String text, Icons icon, String key) {
        Button button = Widgets.key(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.setImage(icon.image());
        return button;
    }

    @SuppressWarnings("unused") // its parent keeps the separator
    private void openMenu() {
        Menu menu = new Menu(profiles);
        item(menu, "Delta cycle", RunRequest.delta());
        item(menu, "Initial cycle", RunRequest.initial());
        item(menu, "Resume the run that stopped", RunRequest.resume());
        List<RunProfile> declared = profiles();
        if (!declared.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        for (RunProfile profile : declared) {
            item(menu, profile.name(), RunRequest.profile(profile.name()));
        }
        menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(profiles.toDisplay(0, profiles.getSize().y));
        menu.setVisible(true);
    }

    /** Files with errors have no profiles to offer; the problems are shown elsewhere. */
    private List<RunProfile> profiles() {
        try {
            return context.session()
                    .map(ProjectSession::model)
                    .map(model -> model.runProfiles())
                    .orElse(List.of());
        } catch (ProjectException e) {
            context.report(e);
            return List.of();
        }
    }

    private void item(Menu menu, String text, RunRequest request) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, e -> context.run(request));
    }

    /** Enables what can be run now. */
    void enable() {
        boolean idle = context.session().isPresent() && !context.isRunning();
        Optional<String> selected = connector.get();
        runAll.setEnabled(idle);
        profiles.setEnabled(idle);
        String of = selected.map(name -> " of " + name).orElse(" of the selected connector");
        steps.forEach(
                (step, button) -> {
                    button.setEnabled(idle && selected.isPresent());
                    button.setToolTipText(step.label() + of);
                });
    }
}
