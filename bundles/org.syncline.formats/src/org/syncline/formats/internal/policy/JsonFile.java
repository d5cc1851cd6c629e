// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.policy.JsonValue.JsonArray;
import org.syncline.formats.internal.policy.JsonValue.JsonObject;
import org.syncline.formats.internal.policy.JsonValue.JsonText;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Reads a JSON document of unknown origin into a bounded tree. One instance reads one document. */
final class JsonFile {
    private static final int DEPTH = 48;
    private static final int VALUES = 500_000;
    private static final String REMEDY = "the file is damaged or no policy; export it again";

    private final String file;
    private final Notes notes;
    private final Lines lines;
    private int values;

    JsonFile(String text, String file, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.lines = new Lines(text);
    }

    JsonValue read() throws FormatException {
        try (JsonReader reader = new JsonReader(lines)) {
            JsonValue value = value(reader, 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw refused("text follows the end of the document", null);
            }
            return value;
        } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
            throw refused("this is not JSON: " + firstSentence(e), e);
        } catch (IOException e) {
            throw refused("the file ends in the middle", e);
        }
    }

    private static String firstSentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return Printable.of(end < 0 ? message : message.substring(0, end), 200);
    }

    private SourceLocation here() {
        return new SourceLocation(file, lines.line, 1);
    }

    private FormatException refused(String problem, Exception cause) {
        return new FormatException(here(), problem, REMEDY, cause);
    }

    private JsonValue value(JsonReader reader, int depth) throws IOException, FormatException {
        if (depth > DEPTH) {
            throw refused("values are nested deeper than " + DEPTH + " levels", null);
        }
        if (++values > VALUES) {
            throw refused("the file has more than " + VALUES + " values", null);
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                return object(reader, depth);
            case BEGIN_ARRAY:
                return array(reader, depth);
            case NULL:
                reader.nextNull();
                return new JsonText("", true, here());
            case BOOLEAN:
                return new JsonText(reader.nextBoolean() ? "True" : "False", false, here());
            default:
                return new JsonText(reader.nextString(), false, here());
        }
    }

    private JsonValue object(JsonReader reader, int depth) throws IOException, FormatException {
        reader.beginObject();
        SourceLocation place = here();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        while (reader.hasNext()) {
            String name = reader.nextName();
            String key = name.toLowerCase(Locale.ROOT);
            JsonValue value = value(reader, depth + 1);
            if (members.putIfAbsent(key, value) == null) {
                names.put(key, name);
            } else {
                notes.lost("policy", name, here(), "a second value under this name");
            }
        }
        reader.endObject();
        return new JsonObject(members, names, place);
    }

    private JsonValue array(JsonReader reader, int depth) throws IOException, FormatException {
        reader.beginArray();
        SourceLocation place = here();
        List<JsonValue> found = new ArrayList<>();
        while (reader.hasNext()) {
            found.add(value(reader, depth + 1));
        }
        reader.endArray();
        return new JsonArray(List.copyOf(found), place);
    }

    /**
     * Gives the text line by line, so that the number of the line that was given last is where the
     * reader stands: Gson tells places only in messages.
     */
    private static final class Lines extends Reader {
        private final String text;
        private int at;
        private int line;

        Lines(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at >= text.length()) {
                return -1;
            }
            if (at == 0 || text.charAt(at - 1) == '\n') {
                line++;
            }
            int end = text.indexOf('\n', at) + 1;
            int count = Math.min(length, (end == 0 ? text.length() : end) - at);
            text.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {
            // The text is in memory.
        }
    }
}
