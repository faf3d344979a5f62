package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Bearer tokens for every role, signed by a key of our own, and tokens that must be refused. */
public final class Tokens {
    public static final String ISSUER = "https://identity.missionpartnerships.local";
    public static final String AUDIENCE = "mission-partnerships";

    private static final String SHARED = "mp.shared.key";

    private final RsaJsonWebKey key;
    private final Duration validity;

    private Tokens(RsaJsonWebKey key, Duration validity) {
        this.key = key;
        this.validity = validity;
    }

    /** The same key throughout this JVM; tokens hold for an hour. */
    public static Tokens shared() {
        // A Quarkus test sees this class through two class loaders; the properties are one per JVM.
        synchronized (System.getProperties()) {
            String known = System.getProperty(SHARED);
            if (known == null) {
                known = write(newKey());
                System.setProperty(SHARED, known);
            }
            return new Tokens(read(known), Duration.ofHours(1));
        }
    }

    /** The key in this file, made when there is none. */
    public static Tokens at(Path file, Duration validity) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, write(newKey()));
                Files.move(fresh, file);
            }
            return new Tokens(read(Files.readString(file)), validity);
        } catch (IOException e) {
            throw new UncheckedIOException("The key for tokens could not be kept in " + file, e);
        }
    }

    /** May write for these cities; {@code *} is every city. */
    public String steward(String... cities) {
        return sign(claims("steward-" + String.join("-", cities).replace("*", "all"), "steward", "cities", cities));
    }

    /** May write the commitments of this organisation. */
    public String partner(String organisation) {
        JwtClaims claims = claims("partner-" + organisation, "partner");
        claims.setClaim("organisation", organisation);
        return sign(claims);
    }

    /** May read what is not public. */
    public String auditor() {
        return sign(claims("auditor", "auditor"));
    }

    /** May manage its own subscriptions. */
    public String integrator(String name) {
        return sign(claims(name, "integrator"));
    }

    /** May run maintenance. */
    public String operator() {
        return sign(claims("operator", "operator"));
    }

    /** Another service of this system. */
    public String service(String name) {
        return sign(claims(name, "service"));
    }

    /** A steward of every city, whose token has run out. */
    public String expired() {
        JwtClaims claims = everyCity();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 3_600));
        return sign(claims);
    }

    /** A steward of every city, whose token runs out after a while, which is counted in whole seconds. */
    public String runningOutAfter(Duration validity) {
        JwtClaims claims = everyCity();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + validity.toSeconds()));
        return sign(claims);
    }

    /** A steward of every city, according to somebody whom we do not know. */
    public String fromAnotherIssuer() {
        JwtClaims claims = everyCity();
        claims.setIssuer("https://identity.example.org");
        return sign(claims);
    }

    /** A steward of every city, but of another system. */
    public String forAnotherAudience() {
        JwtClaims claims = everyCity();
        claims.setAudience("another-system");
        return sign(claims);
    }

    /** A steward of every city who says so without any signature ({@code alg=none}). */
    public String unsigned() {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        signature.setPayload(everyCity().toJson());
        return serialize(signature);
    }

    /** A steward of every city, signed with a key that is not ours. */
    public String signedWithAnotherKey() {
        return sign(everyCity(), newKey().getPrivateKey(), key.getKeyId());
    }

    /** What a city's steward may do, in a token that was changed after it was signed. */
    public String tampered() {
        String[] parts = steward("burgos").split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("burgos", "*").getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    public PublicKey publicKey() {
        return key.getPublicKey();
    }

    /** What makes a Quarkus service accept these tokens without an identity provider. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.public-key",
                        Base64.getEncoder().encodeToString(publicKey().getEncoded()),
                "quarkus.oidc.client-id", AUDIENCE,
                "quarkus.oidc.token.issuer", ISSUER,
                "quarkus.oidc.token.audience", AUDIENCE,
                "quarkus.oidc.roles.role-claim-path", "roles");
    }

    private JwtClaims everyCity() {
        return claims("steward-all", "steward", "cities", "*");
    }

    private JwtClaims claims(String name, String role) {
        var claims = new JwtClaims();
        claims.setSubject(name);
        claims.setClaim("upn", name);
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(validity.toMinutes());
        claims.setGeneratedJwtId();
        claims.setStringListClaim("roles", role);
        return claims;
    }

    private JwtClaims claims(String name, String role, String list, String... values) {
        JwtClaims claims = claims(name, role);
        claims.setStringListClaim(list, List.of(values));
        return claims;
    }

    private String sign(JwtClaims claims) {
        return sign(claims, key.getPrivateKey(), key.getKeyId());
    }

    private static String sign(JwtClaims claims, PrivateKey key, String keyId) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        return serialize(signature);
    }

    private static String serialize(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("local");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(RsaJsonWebKey key) {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static RsaJsonWebKey read(String json) {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException("The key for tokens cannot be read: " + e.getMessage(), e);
        }
    }
}
