// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;

/** People in LDIF, whose changes another system writes to a second file, one behind the other. */
final class LdifChangesFixture extends LdifFixture {
    LdifChangesFixture() throws IOException {
        super(Map.of("anchor", KEY));
        set("changes", changes().toString());
    }

    private Path changes() {
        return folder().resolve("changes");
    }

    private void append(List<String> lines) {
        try (OutputStream out =
                Files.newOutputStream(
                        changes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(
                    lines.stream()
                            .collect(Collectors.joining("\n", "", "\n\n"))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, String value) {
        return name
                + ":: "
                + java.util.Base64.getEncoder()
                        .encodeToString(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void put(Entry entry) {
        boolean isNew = read(entry.dn()).isEmpty();
        super.put(entry);
        Entry now = read(entry.dn()).orElseThrow();
        List<String> lines = new java.util.ArrayList<>();
        lines.add(line("dn", now.dn().text()));
        lines.add("changetype: " + (isNew ? "add" : "modify"));
        if (isNew) {
            lines.add("objectClass: " + TYPE);
            lines.add(line("cn", now.dn().rdnValue()));
        }
        for (String name : schema().attributes(TYPE).keySet()) {
            boolean written = isNew || !name.equals(KEY);
            if (written && !isNew) {
                lines.add("replace: " + name);
            }
            if (written) {
                for (Value value : now.get(name)) {
                    lines.add(line(name, value.text()));
                }
            }
            if (written && !isNew) {
                lines.add("-");
            }
        }
        append(lines);
    }

    @Override
    public void rename(Dn from, Dn to) {
        super.rename(from, to);
        append(
                List.of(
                        line("dn", from.text()),
                        "changetype: moddn",
                        line("newrdn", to.rdn()),
                        "deleteoldrdn: 1"));
    }

    @Override
    public void delete(Dn dn) {
        super.delete(dn);
        append(List.of(line("dn", dn.text()), "changetype: delete"));
    }
}
