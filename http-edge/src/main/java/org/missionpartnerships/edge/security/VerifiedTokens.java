package org.missionpartnerships.edge.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute whom a token speaks for, so that a client that sends a thousand requests has its signature verified
 * once. A token is never taken beyond its own expiry, and one that was refused is verified again each time.
 */
@Singleton
final class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private record Verified(SecurityIdentity identity, Instant expires) {}

    private final OidcIdentityProvider verifier;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_TOKENS)
            .build();

    VerifiedTokens(OidcIdentityProvider verifier) {
        this.verifier = verifier;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the verifier itself. */
    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential token)) {
            return verifier.authenticate(request, context);
        }
        Verified known = verified.getIfPresent(token.getToken());
        if (known != null && Instant.now().isBefore(known.expires())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifier.authenticate(request, context).invoke(identity -> remember(token.getToken(), identity));
    }

    private void remember(String token, SecurityIdentity identity) {
        if (identity != null
                && identity.getPrincipal() instanceof JsonWebToken claims
                && claims.getExpirationTime() > 0) {
            verified.put(
                    token, new Verified(ofAnyRequest(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    /** Without what belongs to the request that came with it. */
    private static SecurityIdentity ofAnyRequest(SecurityIdentity identity) {
        var copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }
}
