// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** JSON as all verbs write it: two blanks of indentation, no HTML escapes, nulls written. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    static void print(Output out, JsonElement element) {
        out.println(GSON.toJson(element));
    }

    static String text(JsonElement element) {
        return GSON.toJson(element) + "\n";
    }

    /** Writes one element of an array that is streamed. */
    static void element(JsonWriter writer, JsonElement element) {
        GSON.toJson(element, writer);
    }

    /** A writer that streams to a print stream without closing it. */
    static JsonWriter writer(Output out) {
        JsonWriter writer = new JsonWriter(new UnclosedWriter(out));
        writer.setIndent("  ");
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        return writer;
    }

    /**
     * Values as a list: numbers and booleans as such, binary in base64, everything else as text.
     */
    static JsonArray values(Values values) {
        JsonArray array = new JsonArray();
        values.stream().map(Json::value).sorted(Json::byText).forEach(array::add);
        return array;
    }

    private static int byText(JsonPrimitive a, JsonPrimitive b) {
        return a.getAsString().compareTo(b.getAsString());
    }

    private static JsonPrimitive value(Value value) {
        return switch (value) {
            case Value.Int number -> new JsonPrimitive(number.number());
            case Value.Bool bool -> new JsonPrimitive(bool.value());
            default -> new JsonPrimitive(value.text());
        };
    }

    /** Turns a failed write, for example to a closed pipe, into the unchecked form. */
    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException("The output cannot be written: " + e.getMessage(), e);
    }

    private static final class UnclosedWriter extends Writer {
        private final Output out;

        UnclosedWriter(Output out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            out.print(new String(buffer, offset, length));
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.println();
            out.flush();
        }
    }
}
