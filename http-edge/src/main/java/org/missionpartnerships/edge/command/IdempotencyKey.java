package org.missionpartnerships.edge.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.missionpartnerships.edge.problem.InputError.inHeader;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.request.CurrentRequest;
import org.missionpartnerships.eventsourcing.lanes.RepeatKey;

/**
 * {@code Idempotency-Key}, as a structured-field string in double quotes or bare.
 *
 * @param text without quotes
 */
record IdempotencyKey(String text) {

    private static final Pattern BARE = Pattern.compile("[!#-~]{1,200}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,200})\"");

    static Optional<IdempotencyKey> of(CurrentRequest request) {
        return request.header("Idempotency-Key").map(IdempotencyKey::parse);
    }

    static IdempotencyKey parse(String header) {
        var quoted = QUOTED.matcher(header);
        if (quoted.matches()) {
            return new IdempotencyKey(quoted.group(1).replaceAll("\\\\([\"\\\\])", "$1"));
        }
        if (BARE.matcher(header).matches()) {
            return new IdempotencyKey(header);
        }
        throw EdgeProblems.INVALID_REQUEST
                .because(
                        "Header Idempotency-Key has %d characters or one that is not printable ASCII; expected 1 to 200, such as a UUID."
                                .formatted(header.length()))
                .withErrors(
                        List.of(inHeader("Idempotency-Key", "invalid", "expected 1 to 200 printable ASCII characters")))
                .exception();
    }

    /** Two callers who choose the same key, or one who uses it for two operations, do not meet. */
    RepeatKey scopedTo(String caller, CurrentRequest request) {
        byte[] scope = sha256(caller, request.method(), request.operation());
        String query = request.query();
        byte[] asked = sha256(request.method(), request.path(), query == null ? "" : query, request.body());
        return new RepeatKey(HexFormat.of().formatHex(scope, 0, 16) + ":" + text, asked);
    }

    // Each part is preceded by its length, so no two lists of parts give the same bytes.
    private static byte[] sha256(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes =
                        part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8);
                digest.update((bytes.length + ":").getBytes(UTF_8));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
