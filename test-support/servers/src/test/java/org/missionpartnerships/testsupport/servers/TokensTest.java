package org.missionpartnerships.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Tokens TOKENS = Tokens.shared();

    @Test
    void a_steward_is_known_with_its_cities() throws Exception {
        JwtClaims claims = verify(TOKENS.steward("burgos", "heraklion"));
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("steward");
        assertThat(claims.getStringListClaimValue("cities")).containsExactly("burgos", "heraklion");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("steward-burgos-heraklion");
    }

    @Test
    void a_partner_is_known_with_its_organisation() throws Exception {
        assertThat(verify(TOKENS.partner("aepv")).getStringClaimValue("organisation"))
                .isEqualTo("aepv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "issuer", "audience", "unsigned", "key", "tampered"})
    void a_flawed_token_is_refused(String flaw) {
        String token = switch (flaw) {
            case "expired" -> TOKENS.expired();
            case "issuer" -> TOKENS.fromAnotherIssuer();
            case "audience" -> TOKENS.forAnotherAudience();
            case "unsigned" -> TOKENS.unsigned();
            case "key" -> TOKENS.signedWithAnotherKey();
            case "tampered" -> TOKENS.tampered();
            case String unknown -> throw new AssertionError(unknown);
        };
        assertThatThrownBy(() -> verify(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void the_key_is_made_once_and_kept(@TempDir Path directory) {
        Path file = directory.resolve("keys/tokens.json");
        Tokens first = Tokens.at(file, Duration.ofHours(1));
        assertThat(Tokens.at(file, Duration.ofHours(1)).publicKey()).isEqualTo(first.publicKey());
        assertThat(Tokens.shared().publicKey()).isEqualTo(TOKENS.publicKey()).isNotEqualTo(first.publicKey());
    }

    private static JwtClaims verify(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(TOKENS.publicKey())
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
