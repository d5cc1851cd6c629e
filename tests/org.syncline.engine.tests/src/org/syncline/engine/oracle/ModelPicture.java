// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.model.Operation;
import org.syncline.model.Values;

/** What the model holds, in the words of {@link Picture}. */
final class ModelPicture {
    private final Map<Long, String> names = new HashMap<>();
    private final Words words = new Words(names);
    private final Model model;

    private ModelPicture(Model model) {
        this.model = model;
    }

    static TreeMap<String, SortedMap<String, String>> of(Model model) {
        return new ModelPicture(model).take();
    }

    static String name(ModelObject object) {
        return object.connector
                + " "
                + (object.anchor == null ? "new " + object.dn.normalized() : object.anchor);
    }

    private TreeMap<String, SortedMap<String, String>> take() {
        for (ModelPerson person : model.people) {
            TreeSet<String> members = new TreeSet<>();
            model.linked(person).forEach(o -> members.add(name(o)));
            names.put(person.number, person.type + members);
        }
        TreeMap<String, SortedMap<String, String>> lines = new TreeMap<>();
        for (ModelPerson person : model.people) {
            SortedMap<String, String> facts = new TreeMap<>();
            person.values.forEach((name, values) -> facts.put(name, words.of(values)));
            lines.put(names.get(person.number), facts);
        }
        model.spaces.values().forEach(space -> space.forEach(o -> lines.put(name(o), facts(o))));
        return lines;
    }

    private SortedMap<String, String> facts(ModelObject o) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("type", o.type);
        facts.put("dn", o.confirmed() == null ? "-" : o.dn.normalized());
        facts.put("synchronized", words.of(o.done));
        facts.put("import", o.news + " " + words.of(o.reported));
        facts.put("owned", "" + (o.owned || o.isUnsent()));
        facts.put("disposition", "" + o.disposition);
        if (o.person != null) {
            facts.put("link", names.get(o.person.number));
            facts.put("link made", o.made + " " + o.rule);
        }
        facts.put("export", export(o));
        return facts;
    }

    private String export(ModelObject o) {
        if (o.export == null) {
            return "-";
        }
        TreeMap<String, String> changes = new TreeMap<>();
        if (o.export != Operation.DELETE) {
            o.wanted.forEach(
                    (name, wanted) -> {
                        Values have = o.confirmed() == null ? Values.NONE : o.confirmed().get(name);
                        changes.put(name, words.change(have, wanted));
                    });
        }
        String newName = o.newDn == null ? "" : " to " + o.newDn.normalized();
        return o.export + newName + " " + changes;
    }
}
