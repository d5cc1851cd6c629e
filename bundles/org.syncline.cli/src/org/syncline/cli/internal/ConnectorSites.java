// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/** {@code connectors install}: what a p2 site offers, and fetching it. */
final class ConnectorSites {
    private final Sites sites;
    private final Console console;
    private final boolean json;

    ConnectorSites(Sites sites, Console console, boolean json) {
        this.sites = sites;
        this.console = console;
        this.json = json;
    }

    /**
     * @param id what to install; when empty, what there is is listed
     */
    void run(String address, Optional<String> id) throws PlugInException {
        try (StopSignal stop = StopSignal.register();
                Site site = sites.open(address, new Line(console, stop))) {
            if (id.isEmpty()) {
                list(site);
            } else {
                show(site.install(id.get(), new Line(console, stop)));
            }
        } catch (CancellationException e) {
            throw new ProjectException(
                    "It was cancelled; nothing was installed.", "Repeat it when you want.", e);
        }
    }

    private void list(Site site) {
        List<SiteOffer> offers = site.offers();
        if (json) {
            JsonArray all = new JsonArray();
            offers.forEach(offer -> all.add(json(offer)));
            Json.print(console.out(), all);
            return;
        }
        String address = Printable.of(site.address());
        console.out()
                .println((offers.isEmpty() ? "No connectors at " : "Connectors at ") + address);
        offers.forEach(offer -> console.out().println(text(offer)));
        offers.stream()
                .filter(SiteOffer::installable)
                .findFirst()
                .ifPresent(
                        offer ->
                                console.out()
                                        .println(
                                                "\nInstall one with \"syncline connectors install"
                                                        + " SITE "
                                                        + Printable.of(offer.id())
                                                        + "\"."));
    }

    private static String text(SiteOffer offer) {
        List<String> lines = new ArrayList<>();
        String vendor = offer.vendor().isEmpty() ? "" : " by " + offer.vendor();
        String there = offer.present().isEmpty() ? "" : " (" + offer.present() + ")";
        lines.add(
                "  "
                        + Printable.of(offer.id() + " " + offer.version())
                        + ": "
                        + offer.standing().label()
                        + Printable.of(there));
        lines.add(Printable.of(offer.label() + vendor));
        if (!offer.description().isEmpty()) {
            lines.add(Printable.of(offer.description(), 300));
        }
        if (!offer.licence().isEmpty()) {
            lines.add("Licence: " + Printable.of(offer.licence(), 120));
        }
        lines.add("Brings " + Printable.of(String.join(", ", offer.brings()), 300));
        if (!offer.problem().isEmpty()) {
            lines.add(Printable.of(offer.problem(), 500));
        }
        return String.join("\n    ", lines);
    }

    private static JsonObject json(SiteOffer offer) {
        JsonObject one = new JsonObject();
        one.addProperty("id", offer.id());
        one.addProperty("version", offer.version());
        one.addProperty("label", offer.label());
        one.addProperty("vendor", offer.vendor());
        one.addProperty("description", offer.description());
        one.addProperty("licence", offer.licence());
        JsonArray brings = new JsonArray();
        offer.brings().forEach(brings::add);
        one.add("brings", brings);
        one.addProperty("size", offer.size() < 0 ? null : offer.size());
        one.addProperty("standing", offer.standing().name().toLowerCase(Locale.ROOT));
        one.addProperty("present", offer.present());
        one.addProperty("problem", offer.problem());
        return one;
    }

    private void show(List<PlugIn> added) {
        if (json) {
            JsonArray all = new JsonArray();
            added.forEach(plugIn -> all.add(ConnectorsVerb.json(plugIn)));
            Json.print(console.out(), all);
            return;
        }
        added.forEach(plugIn -> console.out().println(ConnectorsVerb.text(plugIn)));
        PlugIn last = added.getLast();
        console.out()
                .println(
                        "Installed, not enabled. When you trust its signer: \"syncline connectors"
                                + " --enable "
                                + Printable.of(last.file())
                                + " --digest "
                                + last.digest().substring(0, 8)
                                + "\".");
    }

    /** Progress in one line of a terminal. */
    private static final class Line implements SiteProgress {
        private final Console console;
        private final StopSignal stop;

        Line(Console console, StopSignal stop) {
            this.console = console;
            this.stop = stop;
        }

        @Override
        public void report(String what, long done, long total) {
            if (console.terminal()) {
                String of = total < 0 ? "" : " of " + Numbers.count(total);
                console.err()
                        .print(
                                "\r\u001b[K  "
                                        + Printable.of(what, 60)
                                        + ": "
                                        + Numbers.count(done)
                                        + of
                                        + " bytes\r");
                console.err().flush();
            }
        }

        @Override
        public boolean cancelled() {
            return stop.isGiven();
        }
    }
}
