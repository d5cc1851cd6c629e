// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.syncline.model.Value;

/** The bytes that a person may mean who writes an anchor. */
final class Anchors {
    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\}?");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}[ :]?)+");

    private Anchors() {}

    /** All readings of a text: a GUID in both orders of bytes, hexadecimal, base64, characters. */
    static List<Value.Binary> of(String text) {
        List<Value.Binary> readings = new ArrayList<>();
        var guid = GUID.matcher(text);
        if (guid.matches()) {
            UUID id = UUID.fromString(guid.group(1));
            readings.add(directory(id));
            readings.add(
                    new Value.Binary(
                            ByteBuffer.allocate(16)
                                    .putLong(id.getMostSignificantBits())
                                    .putLong(id.getLeastSignificantBits())
                                    .array()));
        }
        if (HEX.matcher(text).matches()) {
            readings.add(new Value.Binary(HexFormat.of().parseHex(text.replaceAll("[ :]", ""))));
        }
        base64(text, readings);
        readings.add(new Value.Binary(text.getBytes(StandardCharsets.UTF_8)));
        return readings;
    }

    /** As objectGUID has it: the first three parts with their lowest byte first. */
    private static Value.Binary directory(UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        long high = id.getMostSignificantBits();
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits());
        return new Value.Binary(bytes.array());
    }

    @SuppressWarnings("unused") // a text that is no base64 has one reading less
    private static void base64(String text, List<Value.Binary> readings) {
        try {
            readings.add(new Value.Binary(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
