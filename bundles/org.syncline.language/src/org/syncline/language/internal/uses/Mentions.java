// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.ProjectName;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.sync.ConnectorBlock;

/** Collects mentions while the files are walked, file by file. */
final class Mentions {
    private final List<Mention> all = new ArrayList<>();
    private int file;

    void startFile(int number) {
        file = number;
    }

    void add(EObject object, EStructuralFeature feature, ProjectName name, Written written) {
        add(object, feature, 0, name, written, false);
    }

    void declare(EObject object, EStructuralFeature feature, ProjectName name, Written written) {
        add(object, feature, 0, name, written, true);
    }

    /** {@code index} counts the values of a feature that has several. */
    void add(
            EObject object,
            EStructuralFeature feature,
            int index,
            ProjectName name,
            Written written,
            boolean declaration) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        if (name != null && index < nodes.size()) {
            int offset = nodes.get(index).getOffset();
            int length = nodes.get(index).getLength();
            all.add(new Mention(file, offset, length, name, written, declaration));
        }
    }

    /** A part of what a feature holds. */
    void addPart(int offset, int length, ProjectName name, Written written) {
        all.add(new Mention(file, offset, length, name, written, false));
    }

    void connector(EObject object, EStructuralFeature feature, ConnectorBlock connector) {
        String name = nameOf(connector);
        if (name != null) {
            add(object, feature, name(Kind.CONNECTOR, null, null, name), Written.TEXT);
        }
    }

    /** Null for one that cannot be found. */
    static String nameOf(ConnectorBlock connector) {
        return connector == null || connector.eIsProxy() ? null : connector.getName();
    }

    /** Null when there is no name. */
    static ProjectName name(Kind kind, String owner, String type, String name) {
        return name == null ? null : new ProjectName(kind, owner, type, name);
    }

    /**
     * All mentions in the order of the files. An attribute that something names for all types of
     * its side is one attribute of all of them.
     */
    List<Mention> all() {
        Set<ProjectName> shared = new HashSet<>();
        for (Mention mention : all) {
            ProjectName name = mention.name();
            if (name.kind() == Kind.ATTRIBUTE && name.type() == null) {
                shared.add(name);
            }
        }
        return all.stream()
                .map(mention -> share(mention, shared))
                .distinct()
                .sorted(Comparator.comparingInt(Mention::file).thenComparingInt(Mention::offset))
                .toList();
    }

    private static Mention share(Mention mention, Set<ProjectName> shared) {
        ProjectName name = mention.name();
        ProjectName ofAll = new ProjectName(name.kind(), name.owner(), null, name.name());
        return shared.contains(ofAll) ? mention.named(ofAll) : mention;
    }
}
