package org.missionpartnerships.notification.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The signatures, read by the public library of Standard Webhooks. */
class SignedMessageTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ID = "01998c9f-0000-7000-8000-000000000001";

    @Property(tries = 200)
    void the_public_library_accepts_every_body(@ForAll String text) {
        SigningSecret secret = SigningSecret.generate(RANDOM);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String sent = new String(body, StandardCharsets.UTF_8);
        Map<String, String> headers = new SignedMessage(ID, body).headers(Instant.now(), List.of(secret));
        assertThatCode(() -> new Webhook(secret.reveal()).verify(sent, http(headers)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_changed_body_is_noticed() {
        SigningSecret secret = SigningSecret.generate(RANDOM);
        Map<String, String> headers = message("{\"a\":1}").headers(Instant.now(), List.of(secret));
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify("{\"a\":2}", http(headers)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void an_old_attempt_is_noticed() {
        SigningSecret secret = SigningSecret.generate(RANDOM);
        Map<String, String> headers = message("{}").headers(Instant.now().minusSeconds(600), List.of(secret));
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify("{}", http(headers)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void during_a_rotation_both_secrets_verify() {
        SigningSecret old = SigningSecret.generate(RANDOM);
        SigningSecret fresh = SigningSecret.generate(RANDOM);
        Map<String, String> headers = message("{}").headers(Instant.now(), List.of(fresh, old, SigningKey.generate()));
        for (SigningSecret secret : List.of(old, fresh)) {
            assertThatCode(() -> new Webhook(secret.reveal()).verify("{}", http(headers)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_public_key_verifies_the_asymmetric_signature() throws Exception {
        SigningKey key = SigningKey.generate();
        Instant at = Instant.ofEpochSecond(1_795_340_000);
        String header = message("{}")
                .headers(at, List.of(SigningKey.of(key.stored(), key.publicText())))
                .get("webhook-signature");
        assertThat(header).startsWith("v1a,");
        Signature verifier = Signature.getInstance("Ed25519");
        byte[] raw = Base64.getDecoder().decode(key.publicText().substring("whpk_".length()));
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        verifier.update((ID + ".1795340000.{}").getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getDecoder().decode(header.substring(4))))
                .isTrue();
    }

    @Test
    void an_id_with_a_dot_is_refused() {
        assertThatThrownBy(() -> new SignedMessage("a.b", new byte[0])).hasMessageContaining("a.b");
    }

    @Test
    void a_secret_reads_back_and_does_not_print_itself() {
        SigningSecret secret = SigningSecret.generate(RANDOM);
        assertThat(SigningSecret.parse(secret.reveal()).reveal()).isEqualTo(secret.reveal());
        assertThat(secret.toString()).isEqualTo("whsec_…");
        assertThatThrownBy(() -> SigningSecret.parse("whsec_c2hvcnQ=")).hasMessageContaining("24 to 64");
    }

    private static SignedMessage message(String body) {
        return new SignedMessage(ID, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHeaders http(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (_, _) -> true);
    }
}
