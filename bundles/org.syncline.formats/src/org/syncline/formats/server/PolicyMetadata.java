// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.server;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.formats.internal.xml.TextStream;

/**
 * Reads the metadata of a policy, passing over everything else. Names are compared without case,
 * which varies between files. One instance reads one file.
 */
final class PolicyMetadata {
    private static final int MEMBERS = 200;

    /** Larger ones are refused by whoever reads the policy itself. */
    private static final long LARGEST = 16L << 20;

    private final String name;
    private final Map<String, String> facts = new TreeMap<>();
    private int standardRules;

    PolicyMetadata(String name) {
        this.name = name;
    }

    ServerFacts read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonReader reader = new JsonReader(TextStream.of(in))) {
            if (Files.size(file) <= LARGEST) {
                root(reader);
            }
        } catch (@SuppressWarnings("unused") IOException | IllegalStateException e) {
            // What was read so far is stated in the file all the same.
        }
        return new ServerFacts(name, new TreeMap<>(facts), standardRules);
    }

    private void root(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            String member = reader.nextName().toLowerCase(Locale.ROOT);
            switch (member) {
                case "policymetadata", "deploymentmetadata" -> metadata(reader, member + ".");
                case "onpremisesdirectorypolicy", "azuredirectorypolicy" -> directories(reader);
                default -> reader.skipValue();
            }
        }
    }

    private void metadata(JsonReader reader, String prefix) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            String member = reader.nextName();
            JsonToken token = reader.peek();
            if ((token == JsonToken.STRING || token == JsonToken.NUMBER)
                    && facts.size() < MEMBERS) {
                ServerFactsReader.put(facts, prefix + member, reader.nextString());
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    private void directories(JsonReader reader) throws IOException {
        if (reader.peek() == JsonToken.BEGIN_ARRAY) {
            reader.beginArray();
            while (reader.hasNext()) {
                directory(reader);
            }
            reader.endArray();
        } else {
            directory(reader);
        }
    }

    private void directory(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            reader.skipValue();
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            boolean rules = reader.nextName().equalsIgnoreCase("standardSynchronizationRules");
            if (rules && reader.peek() == JsonToken.BEGIN_ARRAY) {
                reader.beginArray();
                while (reader.hasNext()) {
                    reader.skipValue();
                    standardRules++;
                }
                reader.endArray();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }
}
