// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Collects what a reader has to say besides its records. For one reading, by one thread. */
public final class Notes {
    private static final int LIMIT = 5_000;
    private static final int SHOWN = 200;

    private final List<ForeignNote> notes = new ArrayList<>();
    private ForeignNote first;
    private int more;

    /** Something whose meaning is not known, so that it is lost. */
    public void lost(String kind, String subject, SourceLocation location, String reason) {
        add(new ForeignNote(false, kind, subject, location, reason));
    }

    /** Something that a person should know. */
    public void remark(String kind, String subject, SourceLocation location, String reason) {
        add(new ForeignNote(true, kind, subject, location, reason));
    }

    private void add(ForeignNote note) {
        if (notes.size() < LIMIT) {
            notes.add(note);
        } else {
            first = first == null ? note : first;
            more++;
        }
    }

    /** Notes every child whose name is none of the known ones, and every such attribute. */
    public void unknown(XmlElement element, String kind, String subject, Set<String> known) {
        for (XmlElement child : element.children()) {
            if (!known.contains(child.name())) {
                lost(kind, subject, child.location(), unknown(child));
            }
        }
        for (String attribute : element.attributes().keySet()) {
            if (!known.contains("@" + attribute)) {
                lost(
                        kind,
                        subject,
                        element.location(),
                        "the attribute "
                                + attribute
                                + "=\""
                                + Printable.of(element.attribute(attribute), SHOWN)
                                + "\" of <"
                                + element.name()
                                + "> is not known");
            }
        }
    }

    private static String unknown(XmlElement child) {
        String text = child.trimmed();
        return "<"
                + Printable.of(child.name(), 80)
                + "> is not known"
                + (text.isEmpty() ? "" : "; it says \"" + Printable.of(text, SHOWN) + "\"");
    }

    /** Hands over all notes, in order. */
    public void deliver(Consumer<ForeignNote> receiver) {
        notes.forEach(receiver);
        if (more > 0) {
            receiver.accept(
                    new ForeignNote(
                            false,
                            "notes",
                            more + " more",
                            first.location(),
                            "there are more remarks than are kept; the first of the others is: "
                                    + first.kind()
                                    + " "
                                    + first.subject()
                                    + ": "
                                    + first.reason()));
        }
    }
}
