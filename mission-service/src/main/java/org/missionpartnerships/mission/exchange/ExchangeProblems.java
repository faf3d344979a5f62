package org.missionpartnerships.mission.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeAlreadyRecorded;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeOutsideMission;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithItself;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithNobody;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with exchanges. */
@Singleton
public class ExchangeProblems implements ProblemTypes {

    static final ProblemType EXCHANGE_NOT_FOUND = ProblemType.notFound(
            "exchange-not-found",
            "There is no such exchange",
            "No exchange has this id.",
            "Check the id, or find the exchange in GET /exchanges.");

    static final ProblemType EXCHANGE_ALREADY_RECORDED = ProblemType.conflict(
            "exchange-already-recorded",
            "The id belongs to an exchange already",
            "An exchange with this id was recorded, and it was described differently.",
            "Choose another id, or go on with the exchange that is there.");

    static final ProblemType EXCHANGE_WITH_NOBODY = ProblemType.refused(
            "exchange-with-nobody",
            "Nobody is named with whom the city exchanges",
            "Neither registered cities nor others are named, nor is it said how many there are.",
            "Give cities, parties or count.");

    static final ProblemType EXCHANGE_WITH_ITSELF = ProblemType.refused(
            "exchange-with-itself",
            "A city does not exchange with itself",
            "The city that tells of the exchange is named among those with whom it exchanges.",
            "Leave it out of cities.");

    static final ProblemType EXCHANGE_OUTSIDE_MISSION = ProblemType.refused(
            "exchange-outside-mission",
            "The city takes no part in the mission that exchanges",
            "The city is neither the lead city nor one of the participating cities of the mission.",
            "Name a city of the mission, or leave the mission out.");

    static Problem of(ExchangeRejection reason) {
        return switch (reason) {
            case ExchangeAlreadyRecorded(ExchangeId exchange, CityId city, String subject) ->
                EXCHANGE_ALREADY_RECORDED
                        .because(
                                "Exchange %s was recorded already, by %s on \"%s\", described differently. Choose another id, or see GET /exchanges/%s."
                                        .formatted(exchange, city, subject, exchange))
                        .with("exchange", exchange);
            case ExchangeWithNobody(ExchangeId exchange) ->
                EXCHANGE_WITH_NOBODY
                        .because("Exchange %s names nobody. Give cities, parties or count.".formatted(exchange))
                        .with("exchange", exchange);
            case ExchangeOutsideMission(ExchangeId exchange, CityId city, MissionId mission, List<CityId> cities) ->
                EXCHANGE_OUTSIDE_MISSION
                        .because("City %s takes no part in mission %s. Name one of %s, or leave the mission out."
                                .formatted(
                                        city,
                                        mission,
                                        cities.stream().map(CityId::value).collect(Collectors.joining(", "))))
                        .with("exchange", exchange)
                        .with("city", city)
                        .with("mission", mission);
            case ExchangeWithItself(ExchangeId exchange, CityId city) ->
                EXCHANGE_WITH_ITSELF
                        .because("Exchange %s names %s, which tells of it, among the others. Leave it out of cities."
                                .formatted(exchange, city))
                        .with("exchange", exchange)
                        .with("city", city);
        };
    }

    static Problem notFound(ExchangeId exchange) {
        return EXCHANGE_NOT_FOUND
                .because("There is no exchange %s. Check the id, or find it in GET /exchanges.".formatted(exchange))
                .with("exchange", exchange);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                EXCHANGE_NOT_FOUND,
                EXCHANGE_ALREADY_RECORDED,
                EXCHANGE_WITH_NOBODY,
                EXCHANGE_OUTSIDE_MISSION,
                EXCHANGE_WITH_ITSELF);
    }
}
