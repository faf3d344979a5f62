package org.missionpartnerships.notification.subscription.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message as Standard Webhooks 1.0.0 sends it: id, time of this attempt and body are signed together, byte for byte as
 * they go out, so none can be swapped and an old message cannot be sent again later.
 *
 * @param id the event's id; the same in every attempt, so that receivers can drop repeats
 * @param body treated as read-only
 */
public record SignedMessage(String id, byte[] body) {

    public SignedMessage {
        if (id.isEmpty() || id.contains(".")) {
            throw new IllegalArgumentException(
                    "Webhook id \"%s\": a dot would make the signature ambiguous".formatted(id));
        }
    }

    /** The headers of an attempt, signed in every scheme given: during a rotation by the old secret as well as the new. */
    public Map<String, String> headers(Instant attempt, List<? extends SignatureScheme> schemes) {
        byte[] content = content(attempt.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(attempt.getEpochSecond()));
        headers.put(
                "webhook-signature",
                schemes.stream().map(scheme -> scheme.sign(content)).collect(Collectors.joining(" ")));
        return headers;
    }

    private byte[] content(long epochSecond) {
        var content = new ByteArrayOutputStream(body.length + 80);
        content.writeBytes((id + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
