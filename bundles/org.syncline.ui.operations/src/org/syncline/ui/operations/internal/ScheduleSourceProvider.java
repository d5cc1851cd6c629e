// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.util.Map;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.syncline.ui.operations.internal.model.ScheduleState;

/**
 * Tells expressions of {@code plugin.xml} how the schedule stands: {@code
 * org.syncline.schedule.clock} is {@code none}, {@code off}, {@code on} or {@code suspended},
 * {@code org.syncline.schedule.cycle} is {@code none}, {@code idle}, {@code running} or {@code
 * stopping}.
 */
public final class ScheduleSourceProvider extends AbstractSourceProvider {
    private static final String CLOCK = "org.syncline.schedule.clock";
    private static final String CYCLE = "org.syncline.schedule.cycle";

    private final Runnable listener = this::fire;
    private ScheduleDesk desk;

    @Override
    public void initialize(IServiceLocator locator) {
        super.initialize(locator);
        desk = PlatformUI.getWorkbench().getService(ScheduleDesk.class);
        if (desk != null) {
            desk.addListener(listener);
        }
    }

    @Override
    public void dispose() {
        if (desk != null) {
            desk.removeListener(listener);
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        ScheduleState state = desk == null ? ScheduleState.NONE : desk.state();
        return Map.of(CLOCK, clock(state), CYCLE, cycle(state));
    }

    private static String clock(ScheduleState state) {
        if (!state.isKnown()) {
            return "none";
        }
        if (state.isSuspended()) {
            return "suspended";
        }
        return state.isOn() ? "on" : "off";
    }

    private static String cycle(ScheduleState state) {
        if (!state.isKnown()) {
            return "none";
        }
        if (!state.isRunning()) {
            return "idle";
        }
        return state.status().stopping() ? "stopping" : "running";
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {CLOCK, CYCLE};
    }

    private void fire() {
        fireSourceChanged(ISources.WORKBENCH, getCurrentState());
    }
}
