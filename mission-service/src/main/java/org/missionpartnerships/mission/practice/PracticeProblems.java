package org.missionpartnerships.mission.practice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeAlreadyPublished;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeNotFound;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeRevisionEmpty;
import org.missionpartnerships.mission.practice.PracticeRejection.PracticeWasWithdrawn;
import org.missionpartnerships.mission.practice.PracticeRejection.PublisherTakesNoPart;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with practices. */
@Singleton
public class PracticeProblems implements ProblemTypes {

    static final ProblemType PRACTICE_NOT_FOUND = ProblemType.notFound(
            "practice-not-found",
            "There is no such practice",
            "No practice has this id.",
            "Check the id, find the practice in GET /practices, or publish it with POST /practices.");

    static final ProblemType PRACTICE_ALREADY_PUBLISHED = ProblemType.conflict(
            "practice-already-published",
            "The id belongs to a practice already",
            "A practice with this id was published, and it was described differently.",
            "Choose another id, or revise the practice that is there.");

    static final ProblemType PRACTICE_REVISION_EMPTY = ProblemType.refused(
            "practice-revision-empty",
            "The revision says nothing",
            "Neither title nor description, link or count are given.",
            "Give at least one of them.");

    static final ProblemType PRACTICE_WAS_WITHDRAWN = ProblemType.refused(
            "practice-was-withdrawn",
            "The practice was withdrawn",
            "Those who published the practice no longer recommend it, so it is neither revised nor withdrawn again.",
            "Publish another practice that is based on it.");

    static final ProblemType PUBLISHER_TAKES_NO_PART = ProblemType.refused(
            "publisher-takes-no-part",
            "The publishing city takes no part in the mission",
            "The city is neither the lead city nor one of the participating cities of the mission that the practice comes from.",
            "Name a city of the mission, or leave the city out.");

    static Problem of(PracticeRejection reason) {
        return switch (reason) {
            case PracticeNotFound(PracticeId practice) -> notFound(practice);
            case PracticeAlreadyPublished(PracticeId practice, String title) ->
                PRACTICE_ALREADY_PUBLISHED
                        .because(
                                "Practice %s was published already, as \"%s\". Choose another id, or see GET /practices/%s."
                                        .formatted(practice, title, practice))
                        .with("practice", practice);
            case PublisherTakesNoPart(PracticeId practice, CityId city, MissionId mission, List<CityId> cities) ->
                PUBLISHER_TAKES_NO_PART
                        .because("City %s takes no part in mission %s. Name one of %s, or leave the city out."
                                .formatted(
                                        city,
                                        mission,
                                        cities.stream().map(CityId::value).collect(Collectors.joining(", "))))
                        .with("practice", practice)
                        .with("city", city)
                        .with("mission", mission);
            case PracticeRevisionEmpty(PracticeId practice) ->
                PRACTICE_REVISION_EMPTY
                        .because(
                                "The revision of practice %s says nothing. Give at least one of title, description, link and count."
                                        .formatted(practice))
                        .with("practice", practice);
            case PracticeWasWithdrawn(PracticeId practice, String withdrawn, String asked) ->
                PRACTICE_WAS_WITHDRAWN
                        .because(
                                "Practice %s is withdrawn (%s), so nobody can %s. Publish another practice that is based on it."
                                        .formatted(practice, withdrawn, asked))
                        .with("practice", practice);
        };
    }

    static Problem notFound(PracticeId practice) {
        return PRACTICE_NOT_FOUND
                .because("There is no practice %s. Check the id, or find it in GET /practices.".formatted(practice))
                .with("practice", practice);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                PRACTICE_NOT_FOUND,
                PRACTICE_ALREADY_PUBLISHED,
                PUBLISHER_TAKES_NO_PART,
                PRACTICE_REVISION_EMPTY,
                PRACTICE_WAS_WITHDRAWN);
    }
}
