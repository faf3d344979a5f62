package org.missionpartnerships.mission.city;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.city.CityRejection.AlreadyAMember;
import org.missionpartnerships.mission.city.CityRejection.CityAlreadyRegistered;
import org.missionpartnerships.mission.city.CityRejection.CityIdReserved;
import org.missionpartnerships.mission.city.CityRejection.CityNotFound;
import org.missionpartnerships.mission.city.CityRejection.MemberLeavesBeforeItJoined;
import org.missionpartnerships.mission.city.CityRejection.NoFacts;
import org.missionpartnerships.mission.city.CityRejection.NotAMember;
import org.missionpartnerships.mission.city.CityRejection.NotARegion;
import org.missionpartnerships.mission.city.CityRejection.RegionIsItsOwnMember;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyEnded;
import org.missionpartnerships.mission.city.CityRejection.TermAlreadyStarted;
import org.missionpartnerships.mission.city.CityRejection.TermEndsBeforeItStarts;
import org.missionpartnerships.mission.city.CityRejection.TermNotFound;
import org.missionpartnerships.mission.city.RegionRejection.RegionWouldContainItself;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;

/** What can go wrong with cities. */
@Singleton
public class CityProblems implements ProblemTypes {

    static final ProblemType CITY_NOT_FOUND = ProblemType.notFound(
            "city-not-found",
            "There is no such city",
            "No city or region has this id.",
            "Check the id, or register the city with POST /cities.");

    static final ProblemType CITY_ID_RESERVED = ProblemType.refused(
            "city-id-reserved",
            "The id is reserved",
            "The id stands for what belongs to no city.",
            "Choose another id.");

    static final ProblemType CITY_ALREADY_REGISTERED = ProblemType.conflict(
            "city-already-registered",
            "The id belongs to a city already",
            "A city with this id was registered, and it was described differently.",
            "Choose another id, or go on with the city that is there.");

    static final ProblemType NO_FACTS = ProblemType.refused(
            "no-facts",
            "The facts say nothing",
            "Neither population nor shares of it, location, governance, council, economy, employers or sub-units are given.",
            "Give at least one of them.");

    static final ProblemType TERM_NOT_FOUND = ProblemType.notFound(
            "administration-term-not-found",
            "There is no such administration term",
            "The city has no administration term of this name.",
            "Check the name, or start the term with POST /cities/{id}/administrations.");

    static final ProblemType TERM_ALREADY_STARTED = ProblemType.conflict(
            "administration-term-already-started",
            "The administration term was started already",
            "A term of this name was started, and it was described differently.",
            "Choose another name for the term.");

    static final ProblemType TERM_ALREADY_ENDED = ProblemType.conflict(
            "administration-term-already-ended",
            "The administration term was ended already",
            "The end of this term was recorded, and it was described differently.",
            "Read the city and its administration terms.");

    static final ProblemType TERM_ENDS_BEFORE_IT_STARTS = ProblemType.refused(
            "administration-term-ends-before-it-starts",
            "The end lies before the start",
            "The last day on which the term can have ended is before the first on which it can have started.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType NOT_A_REGION = ProblemType.refused(
            "not-a-region",
            "Nothing is part of it but its own sub-units",
            "Only a region, or a city that is a state as well, consists of registered cities and counties.",
            "Name a region, or record the sub-unit with POST /cities/{id}/governance-changes.");

    static final ProblemType REGION_IS_ITS_OWN_MEMBER = ProblemType.refused(
            "region-is-its-own-member",
            "A region is not part of itself",
            "The member that was given is the region itself.",
            "Name another city or county.");

    static final ProblemType REGION_WOULD_CONTAIN_ITSELF = ProblemType.refused(
            "region-would-contain-itself",
            "The region would contain itself",
            "The region is a part of what is to join it, over the members that the problem names, at the same time.",
            "Check which of the two is part of the other, or record that one left.");

    static final ProblemType ALREADY_A_MEMBER = ProblemType.conflict(
            "already-a-member",
            "It is part of the region already",
            "The membership was recorded, and it was described differently.",
            "Read the region and its members.");

    static final ProblemType NOT_A_MEMBER = ProblemType.refused(
            "not-a-member",
            "It is not part of the region",
            "Only what is part of a region can leave it, and only once.",
            "Check the id, or record first that it joined with POST /cities/{id}/members.");

    static final ProblemType MEMBER_LEAVES_BEFORE_IT_JOINED = ProblemType.refused(
            "member-leaves-before-it-joined",
            "The end lies before the start",
            "The last day on which it can have left the region is before the first on which it can have joined.",
            "Correct the date, or make it as vague as what is known.");

    static Problem of(CityRejection reason) {
        return switch (reason) {
            case CityNotFound(CityId city) -> notFound(city);
            case CityIdReserved(CityId city) ->
                CITY_ID_RESERVED
                        .because("City id %s stands for what belongs to no city. Choose another id.".formatted(city))
                        .with("city", city);
            case CityAlreadyRegistered(CityId city, String name) ->
                CITY_ALREADY_REGISTERED
                        .because("City %s is registered already, as %s. Choose another id, or see GET /cities/%s."
                                .formatted(city, name, city))
                        .with("city", city);
            case NoFacts(CityId city) ->
                NO_FACTS.because(
                                "The facts about %s say nothing. Give at least one of population, populationShares, location, governance, councilSeats, economy, mainEmployers, subUnits and subUnitCount."
                                        .formatted(city))
                        .with("city", city);
            case TermAlreadyStarted(CityId city, TermId term) ->
                TERM_ALREADY_STARTED
                        .because(
                                "Administration term %s of %s was started already, described differently. Choose another name for the term."
                                        .formatted(term, city))
                        .with("city", city)
                        .with("term", term);
            case TermNotFound(CityId city, TermId term) -> termNotFound(city, term);
            case TermAlreadyEnded(CityId city, TermId term) ->
                TERM_ALREADY_ENDED
                        .because(
                                "The end of administration term %s of %s was recorded already, described differently. See GET /cities/%s."
                                        .formatted(term, city, city))
                        .with("city", city)
                        .with("term", term);
            case TermEndsBeforeItStarts(CityId city, TermId term, String started, String ended) ->
                TERM_ENDS_BEFORE_IT_STARTS
                        .because(
                                "Administration term %s of %s started %s, but the request says that it ended %s. Correct the date, or make it vaguer."
                                        .formatted(term, city, started, ended))
                        .with("city", city)
                        .with("term", term);
            case NotARegion(CityId city, List<CityKind> kinds) ->
                NOT_A_REGION
                        .because(
                                "%s is registered as %s, so nothing can be part of it. Name a region, or record a sub-unit with POST /cities/%s/governance-changes."
                                        .formatted(
                                                city,
                                                kinds.stream()
                                                        .map(EventJson::word)
                                                        .collect(Collectors.joining(" and ")),
                                                city))
                        .with("city", city)
                        .with("kinds", kinds);
            case RegionIsItsOwnMember(CityId city) ->
                REGION_IS_ITS_OWN_MEMBER
                        .because("%s cannot be part of itself. Name another city or county.".formatted(city))
                        .with("city", city);
            case AlreadyAMember(CityId city, CityId member, String joined) ->
                ALREADY_A_MEMBER
                        .because("%s is part of %s already (%s), described differently. See GET /cities/%s/members."
                                .formatted(member, city, joined, city))
                        .with("city", city)
                        .with("member", member);
            case NotAMember(CityId city, CityId member) ->
                NOT_A_MEMBER
                        .because(
                                "%s is not part of %s, so it cannot leave. Check the id, or record that it joined with POST /cities/%s/members."
                                        .formatted(member, city, city))
                        .with("city", city)
                        .with("member", member);
            case MemberLeavesBeforeItJoined(CityId city, CityId member, String joined, String left) ->
                MEMBER_LEAVES_BEFORE_IT_JOINED
                        .because(
                                "%s joined %s %s, but the request says that it left %s. Correct the date, or make it vaguer."
                                        .formatted(member, city, joined, left))
                        .with("city", city)
                        .with("member", member);
        };
    }

    static Problem of(RegionRejection reason) {
        return switch (reason) {
            case RegionWouldContainItself(CityId region, CityId member, List<CityId> path) ->
                REGION_WOULD_CONTAIN_ITSELF
                        .because(
                                "With %s as a part, %s would contain itself: %s. Check which of the two is part of the other, or record that one left."
                                        .formatted(
                                                member,
                                                region,
                                                path.stream()
                                                        .map(CityId::value)
                                                        .collect(Collectors.joining(", which contains "))))
                        .with("city", region)
                        .with("member", member)
                        .with("path", path);
        };
    }

    static Problem notFound(CityId city) {
        return CITY_NOT_FOUND
                .because("There is no city %s. Check the id, or register it with POST /cities.".formatted(city))
                .with("city", city);
    }

    static Problem termNotFound(CityId city, TermId term) {
        return TERM_NOT_FOUND
                .because(
                        "City %s has no administration term %s. Check the name, or start it with POST /cities/%s/administrations."
                                .formatted(city, term, city))
                .with("city", city)
                .with("term", term);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                CITY_NOT_FOUND,
                CITY_ID_RESERVED,
                CITY_ALREADY_REGISTERED,
                NO_FACTS,
                TERM_NOT_FOUND,
                TERM_ALREADY_STARTED,
                TERM_ALREADY_ENDED,
                TERM_ENDS_BEFORE_IT_STARTS,
                NOT_A_REGION,
                REGION_IS_ITS_OWN_MEMBER,
                REGION_WOULD_CONTAIN_ITSELF,
                ALREADY_A_MEMBER,
                NOT_A_MEMBER,
                MEMBER_LEAVES_BEFORE_IT_JOINED);
    }
}
