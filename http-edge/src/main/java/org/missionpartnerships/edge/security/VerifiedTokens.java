package org.missionpartnerships.edge.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute whom a token speaks for, so that a client that sends a thousand requests has its signature verified
 * once. A token is never taken beyond its own expiry, and one that was refused is verified again each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;
    private static final String BEARER = "Bearer ";

    private record Verified(SecurityIdentity identity, Instant expires) {}

    private final OidcAuthenticationMechanism verifier;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_TOKENS)
            .build();

    VerifiedTokens(OidcAuthenticationMechanism verifier) {
        this.verifier = verifier;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String sent = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (sent == null || !sent.startsWith(BEARER)) {
            return verifier.authenticate(request, providers);
        }
        Verified known = verified.getIfPresent(sent);
        if (known != null && Instant.now().isBefore(known.expires())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifier.authenticate(request, providers).invoke(identity -> remember(sent, identity));
    }

    private void remember(String sent, @Nullable SecurityIdentity identity) {
        if (identity != null
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > 0) {
            verified.put(sent, new Verified(ofAnyRequest(identity), Instant.ofEpochSecond(token.getExpirationTime())));
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

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verifier.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verifier.getCredentialTransport(request);
    }

    /** Asked before the verifier itself. */
    @Override
    public int getPriority() {
        return verifier.getPriority() + 1;
    }
}
