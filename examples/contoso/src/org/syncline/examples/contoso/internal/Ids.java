// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Identifiers that are the same in every run and for every machine. */
final class Ids {
    private static final int[] DOMAIN = {21, 1004336348, 1177238915, 682003330};
    private static final int FIRST_RELATIVE_ID = 1100;

    private Ids() {}

    /** The objectGUID of a thing: 16 bytes with the marks of a random GUID. */
    static byte[] guid(String kind, int index) {
        byte[] guid = Arrays.copyOf(digest("contoso/" + kind + "/" + index), 16);
        guid[7] = (byte) (guid[7] & 0x0f | 0x40);
        guid[8] = (byte) (guid[8] & 0x3f | 0x80);
        return guid;
    }

    /** The objectSid of the thing with that number in the domain. */
    static byte[] sid(int number) {
        ByteBuffer sid = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        sid.put((byte) 1).put((byte) 5).put(new byte[] {0, 0, 0, 0, 0, 5});
        for (int part : DOMAIN) {
            sid.putInt(part);
        }
        return sid.putInt(FIRST_RELATIVE_ID + number).array();
    }

    /** A number that looks random, between 0 and {@code bound - 1}. */
    static int number(String kind, int index, int bound) {
        return Math.floorMod(ByteBuffer.wrap(digest(kind + "/" + index)).getInt(), bound);
    }

    /** The anchor that the old system wrote into the target. */
    static String anchor(byte[] guid) {
        return Base64.getEncoder().encodeToString(guid);
    }

    /** As the rule language writes it. */
    static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
