package org.missionpartnerships.notification.feed;

import static org.missionpartnerships.edge.problem.InputError.inParameter;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;

/** Which entries are asked for. Each parameter may be repeated, or hold several names with commas between them. */
public record FeedQuery(
        @QueryParam("types")
        @Parameter(
                description = "Event types: mission.launched, mission.launched.v1 or mission.*; all if left out.",
                example = "mission.*")
        @Nullable
        List<String> types,

        @QueryParam("cities")
        @Parameter(description = "Cities concerned; all if left out.", example = "burgos")
        @Nullable
        List<String> cities,

        @QueryParam("missions")
        @Parameter(description = "Missions concerned; all if left out.", example = "burgos-poligono-circular")
        @Nullable
        List<String> missions) {

    FeedFilter filter() {
        try {
            return FeedFilter.asked(names(types), names(cities), names(missions));
        } catch (IllegalArgumentException e) {
            throw invalid("types, cities or missions", e.getMessage());
        }
    }

    static RuntimeException invalid(String parameter, String message) {
        return EdgeProblems.INVALID_REQUEST
                .because(message + ".")
                .withErrors(List.of(inParameter(parameter, "invalid", message)))
                .exception();
    }

    private static List<String> names(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .map(String::strip)
                        .toList();
    }
}
