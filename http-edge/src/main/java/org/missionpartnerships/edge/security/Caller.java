package org.missionpartnerships.edge.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.missionpartnerships.edge.problem.EdgeProblems;

/**
 * Who sent the request, and for which cities and organisation. Roles are checked before a resource method runs; what
 * depends on the thing addressed, the method asks here.
 */
@Singleton
public class Caller {

    private static final String EVERY_CITY = "*";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; {@code anonymous} without a token. */
    public String name() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        return token().map(JsonWebToken::getSubject)
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Slugs of cities, or {@code *} for all. */
    public Set<String> cities() {
        return strings("cities");
    }

    public Optional<String> organisation() {
        return strings("organisation").stream().findFirst();
    }

    /** Ends the request with 403 unless the caller's token is for this city. */
    public void requireCity(String city) {
        Set<String> cities = cities();
        if (!cities.contains(city) && !cities.contains(EVERY_CITY)) {
            throw EdgeProblems.OUTSIDE_CITY_SCOPE
                    .because("The token of %s is for %s, but the request concerns %s. Use a token for that city."
                            .formatted(name(), cities.isEmpty() ? "no city" : String.join(", ", cities), city))
                    .with("city", city)
                    .exception();
        }
    }

    /** Ends the request with 403 unless the caller's token is for this organisation. */
    public void requireOrganisation(String id) {
        if (!organisation().filter(id::equals).isPresent()) {
            throw EdgeProblems.OUTSIDE_ORGANISATION_SCOPE
                    .because(
                            "The token of %s is for %s, but the request concerns organisation %s. Use a token of that organisation."
                                    .formatted(
                                            name(),
                                            organisation()
                                                    .map("organisation "::concat)
                                                    .orElse("no organisation"),
                                            id))
                    .with("organisation", id)
                    .exception();
        }
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private Set<String> strings(String claim) {
        var found = new TreeSet<String>();
        token().map(token -> token.<Object>getClaim(claim)).ifPresent(value -> {
            switch (value) {
                case JsonArray array ->
                    array.getValuesAs(JsonString.class).forEach(text -> found.add(text.getString()));
                case JsonString text -> found.add(text.getString());
                case Collection<?> texts -> texts.forEach(text -> found.add(text.toString()));
                default -> found.add(value.toString());
            }
        });
        return found;
    }
}
