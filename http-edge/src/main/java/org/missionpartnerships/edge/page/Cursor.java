package org.missionpartnerships.edge.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/** A sort key, bound to the list it was taken from. Opaque to callers, and not a secret. */
final class Cursor {

    private static final int MAX_LENGTH = 2048;

    private Cursor() {}

    static String write(List<String> key, String filter) {
        List<byte[]> parts = key.stream().map(part -> part.getBytes(UTF_8)).toList();
        ByteBuffer buffer = ByteBuffer.allocate(
                4 + parts.stream().mapToInt(part -> 2 + part.length).sum());
        buffer.position(4);
        parts.forEach(part -> buffer.putShort((short) part.length).put(part));
        buffer.putInt(0, checksum(buffer.array(), filter));
        return text(buffer.array());
    }

    private static String text(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    static List<String> read(String text, String filter) {
        if (text.length() > MAX_LENGTH) {
            throw unusable();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (buffer.getInt() != checksum(buffer.array(), filter) || !text.equals(text(buffer.array()))) {
                throw unusable();
            }
            var key = new ArrayList<String>();
            while (buffer.hasRemaining()) {
                byte[] part = new byte[Short.toUnsignedInt(buffer.getShort())];
                buffer.get(part);
                key.add(UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString());
            }
            return key;
        } catch (IllegalArgumentException | BufferUnderflowException | CharacterCodingException e) {
            throw unusable();
        }
    }

    private static int checksum(byte[] cursor, String filter) {
        var crc = new CRC32C();
        crc.update(cursor, 4, cursor.length - 4);
        crc.update(filter.getBytes(UTF_8));
        return (int) crc.getValue();
    }

    private static RuntimeException unusable() {
        return Pages.invalid(
                "cursor",
                "was not given out for this list with this filter; take it from next unchanged, or start again without it");
    }
}
