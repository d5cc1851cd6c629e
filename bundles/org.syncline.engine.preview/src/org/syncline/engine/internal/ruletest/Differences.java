// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.preview.Words;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Expectation;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;

/** Values that are not what a rule test expects, in words. */
final class Differences {
    private final Aftermath aftermath;

    Differences(Aftermath aftermath) {
        this.aftermath = aftermath;
    }

    /** Of a metaverse object; empty when all is as expected. */
    List<String> of(Expectation.MetaverseObject expected, MvObject found) {
        Map<String, AttributeSchema> schema =
                aftermath.model().metaverse().attributes(found.type());
        List<String> different = new ArrayList<>();
        expected.attributes()
                .forEach(
                        (name, texts) -> {
                            MvAttribute attribute = found.attributes().get(name);
                            compare(name, texts, schema.get(name), found.get(name))
                                    .map(line -> line + origin(name, attribute))
                                    .ifPresent(different::add);
                        });
        return different;
    }

    private String origin(String name, MvAttribute attribute) {
        return attribute == null || attribute.lineage().isEmpty()
                ? "."
                : origin(name, attribute.lineage().getFirst());
    }

    private String origin(String name, Lineage lineage) {
        return ", from " + Words.rule(aftermath.flow(lineage.ruleKey(), name)) + ".";
    }

    /** Of a target object as it is to be; empty when all is as expected. */
    List<String> of(Expectation.PendingExport expected, CsObject object) {
        Map<String, AttributeSchema> schema =
                aftermath.connector(expected.connector()).schema().attributes(object.objectType());
        Entry top = Tower.top(object.confirmed(), object);
        List<String> different = new ArrayList<>();
        expected.attributes()
                .forEach(
                        (name, texts) ->
                                compare(
                                                name,
                                                texts,
                                                schema.get(name),
                                                top == null ? Values.NONE : top.get(name))
                                        .map(line -> line + origin(name, object))
                                        .ifPresent(different::add));
        return different;
    }

    private String origin(String name, CsObject object) {
        return object.pendingExport().changes().stream()
                .filter(change -> change.change().attribute().equals(name))
                .map(ExportChange::lineage)
                .map(lineage -> origin(name, lineage))
                .findFirst()
                .orElse(".");
    }

    /** What differs, without the full stop. */
    private Optional<String> compare(
            String name, List<String> texts, AttributeSchema schema, Values found) {
        Values wanted;
        try {
            wanted = TypedValues.of(texts, schema);
        } catch (IllegalArgumentException | InvalidDnException e) {
            return Optional.of(name + ": the expected value cannot be read: " + e.getMessage());
        }
        return same(wanted, found)
                ? Optional.empty()
                : Optional.of(
                        name
                                + ": expected "
                                + Words.values(wanted)
                                + ", found "
                                + Words.values(found, aftermath::reference));
    }

    private boolean same(Values wanted, Values found) {
        return wanted.size() == found.size()
                && wanted.stream().allMatch(value -> holds(found, value));
    }

    /** Whether a value is there; a reference is expected by the name of an object. */
    private boolean holds(Values found, Value wanted) {
        return found.contains(wanted)
                || wanted instanceof Value.Reference name
                        && found.stream().anyMatch(value -> aftermath.refersTo(value, name.dn()));
    }
}
