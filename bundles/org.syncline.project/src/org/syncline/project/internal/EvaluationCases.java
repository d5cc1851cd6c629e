// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.project.EvaluationCase;
import org.syncline.project.GivenAttribute;
import org.syncline.project.ProjectException;

/** Reads files of cases: an array of expressions with the attributes that they see. */
public final class EvaluationCases {
    /** The largest file, in bytes: it is held in memory. */
    static final long MAX_SIZE = 64L << 20;

    private static final int MAX_REASON = 120;

    /** One element of the array. */
    public sealed interface Found {
        // a case, or why there is none
    }

    /** It is a case. */
    public record Read(EvaluationCase given) implements Found {}

    /** It is none; the message says why and what to do. */
    public record Unread(String message) implements Found {}

    private EvaluationCases() {}

    /**
     * Reads all cases.
     *
     * @throws ProjectException when the file cannot be read or is no array of JSON
     */
    public static List<Found> read(Path file) {
        JsonElement content = parse(file);
        if (!content.isJsonArray()) {
            throw unreadable(file, "it is no JSON array", null);
        }
        List<Found> cases = new ArrayList<>();
        for (JsonElement element : content.getAsJsonArray()) {
            cases.add(found(element));
        }
        return cases;
    }

    private static JsonElement parse(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw unreadable(file, "it is larger than 64 MiB", null);
            }
            try (JsonReader reader = new JsonReader(Files.newBufferedReader(file))) {
                reader.setStrictness(Strictness.STRICT);
                JsonElement content = new Gson().getAdapter(JsonElement.class).read(reader);
                if (reader.peek() != JsonToken.END_DOCUMENT) {
                    throw unreadable(file, "something follows the array", null);
                }
                return content;
            }
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file", e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is no UTF-8 text", e);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw unreadable(file, Printable.of(e.getMessage(), MAX_REASON), e);
        }
    }

    private static ProjectException unreadable(Path file, String reason, Exception cause) {
        return new ProjectException(
                "The cases cannot be read from " + file + ": " + reason + ".",
                "Name a file that holds [{\"expression\": \"…\", \"attributes\": {\"NAME:TYPE\":"
                        + " value}}, …].",
                cause);
    }

    private static Found found(JsonElement element) {
        try {
            JsonObject object = object(element, "A case");
            if (!(object.get("expression") instanceof JsonPrimitive expression)
                    || !expression.isString()) {
                return new Unread("The case has no text \"expression\".");
            }
            return new Read(
                    new EvaluationCase(
                            expression.getAsString(), attributes(object), parameters(object)));
        } catch (ProjectException e) {
            return new Unread(e.getMessage() + " " + e.remedy());
        }
    }

    private static JsonObject object(JsonElement element, String what) {
        if (element == null || element.isJsonNull()) {
            return new JsonObject();
        }
        if (!element.isJsonObject()) {
            throw new ProjectException(what + " is no JSON object.", "Write it in braces.", null);
        }
        return element.getAsJsonObject();
    }

    private static List<GivenAttribute> attributes(JsonObject given) {
        List<GivenAttribute> attributes = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry :
                object(given.get("attributes"), "\"attributes\"").entrySet()) {
            attributes.add(attribute(entry.getKey(), entry.getValue()));
        }
        return attributes;
    }

    private static GivenAttribute attribute(String key, JsonElement content) {
        GivenAttribute.Head head = GivenAttribute.Head.parse(key);
        List<Value> values = new ArrayList<>();
        if (content instanceof JsonArray array) {
            array.forEach(element -> values.add(value(head, element)));
        } else if (!content.isJsonNull()) {
            values.add(value(head, content));
        }
        return new GivenAttribute(
                head.name(), head.multiValued() || content.isJsonArray(), Values.of(values));
    }

    /** Without a named type that of JSON counts. */
    private static Value value(GivenAttribute.Head head, JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive)) {
            throw new ProjectException(
                    "A value of " + head.name() + " is no text, number or boolean.",
                    "Give a list of such for several values.",
                    null);
        }
        String type =
                head.type() != null || primitive.isString()
                        ? head.type()
                        : primitive.isNumber() ? "integer" : "boolean";
        return new GivenAttribute.Head(head.name(), head.multiValued(), type)
                .value(primitive.getAsString());
    }

    private static Map<String, String> parameters(JsonObject given) {
        Map<String, String> parameters = new HashMap<>();
        for (Map.Entry<String, JsonElement> entry :
                object(given.get("parameters"), "\"parameters\"").entrySet()) {
            if (!(entry.getValue() instanceof JsonPrimitive text)) {
                throw new ProjectException(
                        "The parameter " + entry.getKey() + " is no text.",
                        "Write it in quotes.",
                        null);
            }
            parameters.put(entry.getKey(), text.getAsString());
        }
        return parameters;
    }
}
