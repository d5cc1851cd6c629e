// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to do, in order (semantics reference, 8.1 and 8.3, with its cut-over checklist), in verbs of
 * Syncline where there are any.
 */
final class NextSteps {
    private static final String PREPARE = "prepare";
    private static final String CUT_OVER = "cut-over";

    private final List<String> sources;
    private final List<NextStep> steps = new ArrayList<>();

    NextSteps(List<String> sources) {
        this.sources = sources;
    }

    List<NextStep> list(UpgradePath path, Product product, boolean blocked, boolean accounts) {
        prepare(blocked, accounts);
        if (path != UpgradePath.PARALLEL) {
            inPlace(product, blocked);
        }
        if (path != UpgradePath.IN_PLACE) {
            parallel(product);
        }
        rehearse();
        cutOver(product);
        return steps;
    }

    private void add(String phase, String text) {
        add(phase, text, "");
    }

    private void add(String phase, String text, String command) {
        steps.add(new NextStep(phase, text, command));
    }

    private void prepare(boolean blocked, boolean accounts) {
        add(PREPARE, "Keep these exports: they are the only record of the old configuration.");
        if (blocked) {
            add(
                    PREPARE,
                    "Go through the blockers above: take each out of the old configuration, or"
                            + " decide how the new one does it.");
        }
        if (accounts) {
            add(
                    PREPARE,
                    "Set new passwords for the accounts listed above, or make new accounts: no"
                            + " password is in the files.");
        }
    }

    private void inPlace(Product product, boolean blocked) {
        String phase = UpgradePath.IN_PLACE.word();
        if (blocked) {
            add(
                    phase,
                    "In place, the vendor's way, is closed until the blockers are gone; the steps"
                            + " with Syncline below are open.");
        } else if (product == Product.AAD_CONNECT) {
            add(
                    phase,
                    "In place: run the new version's installer on the server. It may force a full"
                            + " import and a full synchronization of every connector.");
        } else {
            add(
                    phase,
                    "In place: the vendor's installer took over DirSync on its server; it has"
                            + " retired this path, so try it on a copy first.");
        }
    }

    private void parallel(Product product) {
        String phase = UpgradePath.PARALLEL.word();
        if (product == Product.AAD_CONNECT) {
            add(
                    phase,
                    "Parallel: install the new server beside the old one, import the exported"
                            + " settings during its setup and choose staging mode; custom rules,"
                            + " run profiles, device write-back and selected attributes have to be"
                            + " compared by hand.");
        } else {
            add(
                    phase,
                    "Parallel, the vendor's way: export the settings on the installer's analysis"
                            + " page of the old server (with fewer than 50,000 objects start it with"
                            + " AzureADConnect.exe /ForceExport), import them on the new server"
                            + " (AzureADConnect.exe /migrate) and finish with staging mode on.");
        }
    }

    private void rehearse() {
        String phase = "syncline";
        String quoted = sources.stream().map(NextSteps::quoted).collect(Collectors.joining(" "));
        add(
                phase,
                "Translate the configuration to a Syncline project; staging mode is on. Read the"
                        + " report: it says what was not carried over.",
                "syncline translate " + quoted + " --out new-project");
        add(phase, "Mend what the checks name.", "syncline check new-project");
        add(
                phase,
                "Give the passwords of the connectors in the environment"
                        + " (SYNCLINE_SECRET_<CONNECTOR>) or in the file that SYNCLINE_SECRETS_FILE"
                        + " names, then read the directories and compute what would change. Nothing"
                        + " is written to them.",
                "syncline run new-project initial");
        add(phase, "Look for errors: there should be none.", "syncline errors new-project");
        add(
                phase,
                "Review the pending changes: no adds and no deletes are expected, and every update"
                        + " should have an explanation.",
                "syncline pending new-project");
    }

    private void cutOver(Product product) {
        add(
                CUT_OVER,
                "Check before the switch: filters and containers transferred, delete threshold on,"
                        + " the new configuration kept under version control.");
        add(
                CUT_OVER,
                "Stop the old system or put it in staging mode first: only one system may write."
                        + wayBack(product));
        add(
                CUT_OVER,
                "Seal what is pending, review it, take staging mode off, and export what was"
                        + " approved; import again, and nothing should be left.",
                "syncline plan new-project --connector NAME");
        add(
                CUT_OVER,
                "This version writes to LDAP directories, SCIM 2.0 services and files. A tenant of"
                        + " Microsoft's cloud needs a connector that does not exist yet: until then"
                        + " keep the old system, or the vendor's new server, as the one that writes"
                        + " there.");
    }

    private static String wayBack(Product product) {
        return switch (product) {
            case AAD_CONNECT, MIXED ->
                    " To go back, put the new one in staging mode and the old one to work.";
            case DIRSYNC -> " There is no way back to DirSync once the new system has exported.";
            default -> "";
        };
    }

    private static String quoted(String source) {
        return source.matches("[\\w./:\\\\-]+") ? source : "\"" + source + "\"";
    }
}
