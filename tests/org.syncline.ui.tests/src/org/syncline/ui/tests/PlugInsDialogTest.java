// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;
import org.syncline.ui.connectors.internal.PlugInsDialog;
import org.syncline.ui.connectors.internal.SiteDialog;
import org.syncline.ui.internal.application.PlugInStart;

/** The dialogs about plug-ins, and what is said of them at the start. */
class PlugInsDialogTest {
    private final FakePlugIns plugIns = new FakePlugIns();
    private Window open;

    @AfterEach
    void closeDialog() {
        if (open != null) {
            open.close();
        }
        Workbenches.settle();
    }

    private void show(Window dialog) {
        open = dialog;
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbenches.settle();
    }

    private void showPlugIns() {
        show(
                new PlugInsDialog(
                        Workbenches.page().getWorkbenchWindow().getShell(),
                        plugIns,
                        Optional.empty(),
                        List::of));
    }

    private SiteDialog showSite(Sites sites) {
        SiteDialog dialog =
                new SiteDialog(Workbenches.page().getWorkbenchWindow().getShell(), sites);
        show(dialog);
        return dialog;
    }

    private static Table table(String key) {
        return Workbenches.widget(Table.class, key);
    }

    private static Button button(String key) {
        return Workbenches.widget(Button.class, key);
    }

    private static String text(String key) {
        return Workbenches.widget(Text.class, key).getText();
    }

    @Test
    void showsSignerAndDigestOfTheSelectedOne() {
        plugIns.with(FakePlugIns.plugIn("table", PlugIn.State.DISABLED, ""));
        showPlugIns();
        TableItem row = table("plug-ins").getItem(0);
        assertThat(List.of(row.getText(0), row.getText(1), row.getText(2), row.getText(3)))
                .containsExactly("Connector table by Example", "1.0.0", "Not signed", "Disabled");
        assertThat(text("plug-in-details")).contains("Not signed", FakePlugIns.DIGEST);
        assertThat(button("plug-in-enable").isEnabled()).isTrue();
        assertThat(button("plug-in-disable").isEnabled()).isFalse();
    }

    @Test
    void enablesOnlyAfterAsking() {
        plugIns.with(FakePlugIns.plugIn("table", PlugIn.State.DISABLED, ""));
        showPlugIns();
        Modal.then("Enable a Plug-in", shell -> Modal.press(shell, "Cancel"));
        Workbenches.send(button("plug-in-enable"), SWT.Selection);
        assertThat(plugIns.list().getFirst().state()).isEqualTo(PlugIn.State.DISABLED);

        Modal.then("Enable a Plug-in", shell -> Modal.press(shell, "Enable"));
        Workbenches.send(button("plug-in-enable"), SWT.Selection);
        assertThat(plugIns.list().getFirst().state()).isEqualTo(PlugIn.State.ENABLED);
        assertThat(table("plug-ins").getItem(0).getText(3)).isEqualTo("Enabled");

        Workbenches.send(button("plug-in-disable"), SWT.Selection);
        assertThat(table("plug-ins").getItem(0).getText(3)).isEqualTo("Disabled");
    }

    @Test
    void saysWhatToDoWhereThereAreNone() {
        showPlugIns();
        assertThat(text("plug-in-details")).contains("There are no plug-ins");
        assertThat(button("plug-in-enable").isEnabled()).isFalse();
    }

    @Test
    void tellsAtTheStartWhichDoNotRun() {
        List<String> said = new ArrayList<>();
        PlugInStart.run(plugIns, said::add);
        assertThat(said).isEmpty();

        plugIns.with(FakePlugIns.plugIn("table", PlugIn.State.UNUSABLE, "It does not start."))
                .with(FakePlugIns.plugIn("good", PlugIn.State.ENABLED, ""));
        PlugInStart.run(plugIns, said::add);
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Connector table does not run. It does not start.")
                .contains("Help > Connectors")
                .doesNotContain("good");
    }

    @Test
    void installsFromASiteWhatFits() {
        FakeSites sites = new FakeSites();
        SiteDialog dialog = showSite(sites);
        assertThat(button("site-look").isEnabled()).isFalse();
        look("https://example.org/site");
        assertThat(table("site-offers").getItemCount()).isEqualTo(2);
        assertThat(button("site-install").isEnabled()).isTrue();

        table("site-offers").setSelection(1);
        Workbenches.send(table("site-offers"), SWT.Selection);
        assertThat(text("site-details")).startsWith("It lacks a package.");
        assertThat(button("site-install").isEnabled()).isFalse();

        table("site-offers").setSelection(0);
        Workbenches.send(table("site-offers"), SWT.Selection);
        Workbenches.send(button("site-install"), SWT.Selection);
        Workbenches.settle();
        assertThat(dialog.added()).extracting(PlugIn::id).containsExactly("good");
        assertThat(dialog.getShell()).isNull();
        assertThat(sites.closed).isTrue();
    }

    @Test
    void saysWhyASiteCannotBeRead() {
        SiteDialog dialog = showSite(new FakeSites());
        look("https://example.org/none");
        assertThat(dialog.getErrorMessage()).isEqualTo("There is no site. Check the address.");
        assertThat(button("site-look").isEnabled()).isTrue();
    }

    @Test
    void stopsReadingASite() {
        FakeSites sites = new FakeSites();
        SiteDialog dialog = showSite(sites);
        Workbenches.widget(Text.class, "site-address").setText("https://example.org/slow");
        button("site-look").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        Workbenches.await("the reading", () -> sites.began.getCount() == 0);
        assertThat(button("site-stop").isVisible()).isTrue();
        assertThat(button("site-look").isEnabled()).isFalse();
        Workbenches.send(button("site-stop"), SWT.Selection);
        assertThat(button("site-stop").isVisible()).isFalse();
        assertThat(dialog.getErrorMessage()).isNull();
    }

    private static void look(String address) {
        Workbenches.widget(Text.class, "site-address").setText(address);
        Workbenches.send(button("site-look"), SWT.Selection);
        Workbenches.settle();
    }

    /** Sites by the last word of their address. */
    private static final class FakeSites implements Sites {
        private final CountDownLatch began = new CountDownLatch(1);
        private volatile boolean closed;

        @Override
        public Site open(String address, SiteProgress progress) throws PlugInException {
            if (address.endsWith("none")) {
                throw new PlugInException("There is no site.", "Check the address.", null);
            }
            if (address.endsWith("slow")) {
                untilCancelled(progress);
            }
            progress.report("content.jar", 10, 20);
            return new FakeSite(address, this);
        }

        private void untilCancelled(SiteProgress progress) {
            began.countDown();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!progress.cancelled() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            throw new CancellationException();
        }
    }

    private record FakeSite(String address, FakeSites sites) implements Site {
        @Override
        public List<SiteOffer> offers() {
            return List.of(
                    offer("good", Standing.NEW, ""),
                    offer("bad", Standing.UNUSABLE, "It lacks a package."));
        }

        private static SiteOffer offer(String id, Standing standing, String problem) {
            return new SiteOffer(
                    id, "1.0.0", id, "", "", "", List.of(id + " 1.0.0"), 1, standing, "", problem);
        }

        @Override
        public List<PlugIn> install(String id, SiteProgress progress) {
            return List.of(FakePlugIns.plugIn(id, PlugIn.State.DISABLED, ""));
        }

        @Override
        public void close() {
            sites.closed = true;
        }
    }
}
