// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import static org.syncline.engine.internal.ruletest.Comparison.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.engine.internal.preview.Words;
import org.syncline.engine.ruletest.TestFailure;
import org.syncline.model.Dn;
import org.syncline.rules.Expectation;
import org.syncline.store.CsObject;
import org.syncline.store.PendingExport;

/** Expected and unexpected exports. */
final class ExportComparison {
    private static final int SHOWN = 10;

    private final Aftermath aftermath;
    private final Differences differences;

    ExportComparison(Aftermath aftermath, Differences differences) {
        this.aftermath = aftermath;
        this.differences = differences;
    }

    Optional<TestFailure> of(Expectation.PendingExport expected) {
        List<CsObject> pending = aftermath.pending(expected.connector());
        List<CsObject> near = pending.stream().filter(cs -> isMeant(expected, cs)).toList();
        List<CsObject> matching =
                near.stream().filter(cs -> differences.of(expected, cs).isEmpty()).toList();
        if (matching.isEmpty() == expected.absent()) {
            return Optional.empty();
        }
        if (expected.absent()) {
            return failure(
                    expected.location(),
                    "Expected no " + text(expected) + ", but there is one.",
                    matching.stream().limit(SHOWN).map(this::text).toList());
        }
        if (near.isEmpty()) {
            return failure(
                    expected.location(),
                    "Expected an " + text(expected) + ", but there is none.",
                    why(expected, pending));
        }
        List<String> different = new ArrayList<>();
        for (CsObject object : near.subList(0, Math.min(near.size(), SHOWN))) {
            if (near.size() > 1) {
                different.add(text(object));
            }
            different.addAll(differences.of(expected, object));
        }
        return failure(
                expected.location(),
                "Expected an " + text(expected) + " with other values.",
                different);
    }

    private boolean isMeant(Expectation.PendingExport expected, CsObject object) {
        PendingExport export = object.pendingExport();
        return Comparison.is(export.operation(), expected.operation())
                && (expected.objectType() == null
                        || expected.objectType().equals(object.objectType()))
                && (expected.dn() == null || isNamed(object, Dn.of(expected.dn())))
                && (expected.source() == null || comesFrom(object, expected.source()));
    }

    private static boolean isNamed(CsObject object, Dn name) {
        return object.dn().equals(name) || name.equals(object.pendingExport().newDn());
    }

    private boolean comesFrom(CsObject object, Expectation.ObjectName name) {
        CsObject source = aftermath.object(name);
        if (source == null) {
            return false;
        }
        boolean linked =
                source.link() != null
                        && object.link() != null
                        && source.link().metaverseId() == object.link().metaverseId();
        return linked || object.pendingExport().cause().sourceObject() == source.id();
    }

    private List<String> why(Expectation.PendingExport expected, List<CsObject> pending) {
        List<String> why = new ArrayList<>();
        if (expected.source() != null) {
            List<CsObject> others =
                    pending.stream().filter(cs -> comesFrom(cs, expected.source())).toList();
            if (others.isEmpty()) {
                return aftermath.noExport(expected.source(), expected.connector());
            }
            others.forEach(object -> why.add(text(object)));
            return why;
        }
        if (pending.isEmpty()) {
            why.add("Nothing is to be exported to \"" + expected.connector() + "\".");
        }
        pending.stream().limit(SHOWN).map(this::text).forEach(why::add);
        return why;
    }

    private String text(CsObject object) {
        PendingExport export = object.pendingExport();
        return "There is the export "
                + export.operation().word()
                + " "
                + object.objectType()
                + " \""
                + object.dn()
                + "\""
                + (export.newDn() == null ? "" : ", renamed to \"" + export.newDn() + "\"")
                + ", by "
                + Words.rule(aftermath.flow(export.cause().ruleKey(), "dn"))
                + ".";
    }

    private static String text(Expectation.PendingExport expected) {
        StringBuilder text = new StringBuilder("export");
        if (expected.operation() != null) {
            text.append(' ').append(expected.operation());
        }
        text.append(" to \"").append(expected.connector()).append('"');
        if (expected.objectType() != null) {
            text.append(' ').append(expected.objectType());
        }
        if (expected.dn() != null) {
            text.append(" \"").append(expected.dn()).append('"');
        }
        if (expected.source() != null) {
            text.append(" from ").append(Aftermath.name(expected.source()));
        }
        return text.toString();
    }
}
