// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.syncline.language.sync.AttributesItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.ObjectsItem;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.SettingItem;
import org.syncline.language.sync.SyncFile;

/**
 * One connector in the text of a rule file, for forms: the form and the text are two views of the
 * same declaration. Each change gives a new text in which only that declaration is another;
 * comments and layout of everything else stay. Immutable, safe for use by many threads.
 */
public final class ConnectorSource {
    private final String text;
    private final ConnectorBlock block;

    private ConnectorSource(String text, ConnectorBlock block) {
        this.text = text;
        this.block = block;
    }

    /** What is written behind a setting's name. */
    public sealed interface Written {
        /** A value, in quotes where it needs them. */
        record Value(String text) implements Written {}

        /** The word {@code secret}: the value is kept elsewhere. */
        record Secret() implements Written {}
    }

    /**
     * A container of a partition.
     *
     * @param id the container's own identity, or null
     */
    public record Container(String dn, boolean included, String id) {}

    /**
     * Finds a connector.
     *
     * @param text of a whole file
     * @return nothing when the file does not declare the connector, or has syntax errors
     */
    public static Optional<ConnectorSource> find(String text, String connector) {
        return parsed(text).stream()
                .flatMap(file -> file.getElements().stream())
                .filter(ConnectorBlock.class::isInstance)
                .map(ConnectorBlock.class::cast)
                .filter(block -> connector.equals(block.getName()))
                .findFirst()
                .map(block -> new ConnectorSource(text, block));
    }

    /**
     * Where the schema of a connector stands.
     *
     * @param text of a whole file
     * @return the block, with no text of its own; nothing when the file does not declare it, or has
     *     syntax errors
     */
    public static Optional<TextChange> schemaRange(String text, String connector) {
        return parsed(text).stream()
                .flatMap(file -> file.getElements().stream())
                .filter(SchemaBlock.class::isInstance)
                .map(NodeModelUtils::findActualNodeFor)
                .filter(node -> names(node, connector))
                .findFirst()
                .map(node -> new TextChange(node.getOffset(), node.getLength(), ""));
    }

    /** The reference is not linked here, so the name is read off the text: the second token. */
    private static boolean names(ICompositeNode block, String connector) {
        return StreamSupport.stream(block.getLeafNodes().spliterator(), false)
                .filter(leaf -> !leaf.isHidden())
                .skip(1)
                .findFirst()
                .filter(leaf -> connector.equals(Quoting.unquote(leaf.getText())))
                .isPresent();
    }

    private static Optional<SyncFile> parsed(String text) {
        IParser parser = SyncLanguage.injector().getInstance(IParser.class);
        IParseResult result = parser.parse(new StringReader(text));
        return !result.hasSyntaxErrors() && result.getRootASTElement() instanceof SyncFile file
                ? Optional.of(file)
                : Optional.empty();
    }

    /**
     * The text with other settings.
     *
     * @param settings what shall be written by the setting's name; empty takes the setting out
     */
    public String withSettings(Map<String, Optional<Written>> settings) {
        List<TextChange> changes = new ArrayList<>();
        List<String> added = new ArrayList<>();
        settings.forEach(
                (name, written) -> {
                    Optional<SettingItem> item = setting(name);
                    Optional<String> line = written.map(value -> name + " " + form(value));
                    if (item.isPresent()) {
                        changes.add(
                                line.map(now -> replace(item.get(), now))
                                        .orElseGet(() -> remove(item.get())));
                    } else {
                        line.ifPresent(added::add);
                    }
                });
        insert(added).ifPresent(changes::add);
        return TextChange.apply(text, changes);
    }

    private Optional<SettingItem> setting(String name) {
        return items(SettingItem.class).filter(item -> name.equals(item.getName())).findFirst();
    }

    private <T extends ConnectorItem> java.util.stream.Stream<T> items(Class<T> kind) {
        return block.getItems().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String form(Written written) {
        return switch (written) {
            case Written.Secret secret -> "secret";
            case Written.Value value ->
                    value.text().matches("-?[0-9]{1,18}|true|false")
                            ? value.text()
                            : Quoting.string(value.text());
        };
    }

    /** The text with other object types; all that the schema declares when there are none. */
    public String withObjects(Collection<String> types) {
        return withNames("objects", types, items(ObjectsItem.class).findFirst());
    }

    /** The text with other attributes; all that the schema declares when there are none. */
    public String withAttributes(Collection<String> names) {
        return withNames("attributes", names, items(AttributesItem.class).findFirst());
    }

    private String withNames(
            String word, Collection<String> names, Optional<? extends ConnectorItem> item) {
        String line = word + " " + String.join(", ", names.stream().map(Quoting::name).toList());
        if (item.isEmpty()) {
            return names.isEmpty()
                    ? text
                    : TextChange.apply(text, insert(List.of(line)).stream().toList());
        }
        TextChange change = names.isEmpty() ? remove(item.get()) : replace(item.get(), line);
        return TextChange.apply(text, List.of(change));
    }

    /** The text with other containers of a partition, which is added when it is not there. */
    public String withContainers(String partition, List<Container> containers) {
        StringBuilder lines = new StringBuilder("partition " + Quoting.string(partition));
        if (!containers.isEmpty()) {
            lines.append(" {\n");
            containers.forEach(container -> lines.append(indent(2)).append(line(container)));
            lines.append(indent(1)).append("}");
        }
        Optional<PartitionItem> item =
                items(PartitionItem.class)
                        .filter(found -> partition.equalsIgnoreCase(found.getDn()))
                        .findFirst();
        Optional<TextChange> change =
                item.isPresent()
                        ? Optional.of(replace(item.get(), lines.toString()))
                        : insert(List.of(lines.toString()));
        return TextChange.apply(text, change.stream().toList());
    }

    private static String line(Container container) {
        return (container.included() ? "include " : "exclude ")
                + Quoting.string(container.dn())
                + (container.id() == null ? "" : " id " + Quoting.string(container.id()))
                + "\n";
    }

    private static String indent(int depth) {
        return "    ".repeat(depth);
    }

    private static TextChange replace(EObject item, String by) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(item);
        return new TextChange(node.getOffset(), node.getLength(), by);
    }

    /** Takes the item's line out, if nothing else stands on it. */
    private TextChange remove(EObject item) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(item);
        int begin = node.getOffset();
        int end = begin + node.getLength();
        int lineBegin = text.lastIndexOf('\n', begin - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        boolean alone =
                lineEnd >= 0
                        && text.substring(lineBegin, begin).isBlank()
                        && text.substring(end, lineEnd).isBlank();
        return alone
                ? new TextChange(lineBegin, lineEnd + 1 - lineBegin, "")
                : new TextChange(begin, end - begin, "");
    }

    /** New lines behind the last item of the connector, or behind its brace. */
    private Optional<TextChange> insert(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder added = new StringBuilder();
        lines.forEach(line -> added.append('\n').append(indent(1)).append(line));
        int place =
                block.getItems().isEmpty()
                        ? afterBrace(added)
                        : end(block.getItems().get(block.getItems().size() - 1));
        return Optional.of(new TextChange(place, 0, added.toString()));
    }

    private static int end(EObject item) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(item);
        return node.getOffset() + node.getLength();
    }

    /** An empty block may be written on one line, whose brace then needs a line of its own. */
    private int afterBrace(StringBuilder added) {
        int end = end(block);
        int open = text.lastIndexOf('{', end - 1);
        if (text.indexOf('\n', open) > end - 1 || text.indexOf('\n', open) < 0) {
            added.append('\n');
        }
        return open + 1;
    }
}
