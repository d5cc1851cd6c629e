// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.syncline.engine.ruletest.TestFailure;
import org.syncline.model.Operation;
import org.syncline.rules.Expectation;
import org.syncline.rules.Expectation.ObjectName;
import org.syncline.rules.SourceLocation;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;

/** Holds what a rule test expects against what came of it. */
final class Comparison {
    private final Aftermath aftermath;
    private final Differences differences;

    Comparison(Aftermath aftermath) {
        this.aftermath = aftermath;
        this.differences = new Differences(aftermath);
    }

    /** One failure when the expectation is not met, else none. */
    List<TestFailure> of(Expectation expectation) {
        Optional<TestFailure> failure =
                switch (expectation) {
                    case Expectation.MetaverseObject object -> object(object);
                    case Expectation.PendingExport export ->
                            new ExportComparison(aftermath, differences).of(export);
                    case Expectation.Joined joined -> joined(joined);
                    case Expectation.ObjectError error -> error(error);
                };
        return failure.stream().toList();
    }

    private Optional<TestFailure> object(Expectation.MetaverseObject expected) {
        CsObject source = aftermath.object(expected.source());
        MvObject found = aftermath.metaverse(source);
        String what =
                "a " + expected.metaverseType() + " from " + Aftermath.name(expected.source());
        if (expected.absent()) {
            return absent(expected, source, found);
        }
        if (found == null) {
            return failure(
                    expected.location(),
                    "Expected " + what + ", but there is none.",
                    aftermath.notLinked(expected.source()));
        }
        if (!found.type().equals(expected.metaverseType())) {
            return failure(
                    expected.location(),
                    "Expected " + what + ", but it is a " + found.type() + ".",
                    List.of("It was " + aftermath.link(source.link()) + "."));
        }
        List<String> different = differences.of(expected, found);
        return different.isEmpty()
                ? Optional.empty()
                : failure(
                        expected.location(), "Expected " + what + " with other values.", different);
    }

    private Optional<TestFailure> absent(
            Expectation.MetaverseObject expected, CsObject source, MvObject found) {
        if (found == null
                || !found.type().equals(expected.metaverseType())
                || !expected.attributes().isEmpty() && !differences.of(expected, found).isEmpty()) {
            return Optional.empty();
        }
        return failure(
                expected.location(),
                "Expected no "
                        + expected.metaverseType()
                        + " from "
                        + Aftermath.name(expected.source())
                        + ", but there is one.",
                List.of("It was " + aftermath.link(source.link()) + "."));
    }

    private Optional<TestFailure> joined(Expectation.Joined expected) {
        CsObject first = aftermath.object(expected.first());
        CsObject second = aftermath.object(expected.second());
        boolean together =
                first != null
                        && second != null
                        && first.link() != null
                        && second.link() != null
                        && first.link().metaverseId() == second.link().metaverseId();
        if (together != expected.absent()) {
            return Optional.empty();
        }
        String both =
                Aftermath.name(expected.first()) + " and " + Aftermath.name(expected.second());
        if (expected.absent()) {
            return failure(
                    expected.location(),
                    "Expected no join of " + both + ", but they are joined.",
                    List.of(linked(expected.first(), first), linked(expected.second(), second)));
        }
        List<String> why = new ArrayList<>();
        why.addAll(standing(expected.first(), first));
        why.addAll(standing(expected.second(), second));
        return failure(
                expected.location(),
                "Expected a join of " + both + ", but they are not joined.",
                why);
    }

    private List<String> standing(ObjectName name, CsObject object) {
        if (object != null && object.link() != null) {
            return List.of(linked(name, object));
        }
        List<String> why = new ArrayList<>();
        why.add(Aftermath.name(name) + " is linked to no metaverse object.");
        why.addAll(aftermath.notLinked(name));
        return why;
    }

    private String linked(ObjectName name, CsObject object) {
        return Aftermath.name(name) + " was " + aftermath.link(object.link()) + ".";
    }

    private Optional<TestFailure> error(Expectation.ObjectError expected) {
        List<ObjectError> errors = aftermath.errors(expected.object());
        List<ObjectError> matching =
                errors.stream()
                        .filter(
                                error ->
                                        expected.name() == null
                                                || expected.name().equals(error.type()))
                        .toList();
        if (matching.isEmpty() == expected.absent()) {
            return Optional.empty();
        }
        String what =
                (expected.name() == null ? "error" : "error " + expected.name())
                        + " on "
                        + Aftermath.name(expected.object());
        List<String> texts =
                errors.stream().map(error -> "It has " + aftermath.text(error)).toList();
        return failure(
                expected.location(),
                expected.absent()
                        ? "Expected no " + what + ", but there is one."
                        : "Expected the "
                                + what
                                + ", but it has "
                                + (texts.isEmpty() ? "none." : "others."),
                texts);
    }

    static Optional<TestFailure> failure(
            SourceLocation location, String message, List<String> details) {
        return Optional.of(
                new TestFailure(
                        Objects.requireNonNullElse(location, SourceLocation.NONE),
                        message,
                        details));
    }

    /** The word of an operation in a rule test. */
    static boolean is(Operation operation, String word) {
        return word == null || operation.word().equals(word);
    }
}
