package org.missionpartnerships.mission.adoption;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdopterTakesNoPart;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionAlreadyRecorded;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionEndsBeforeItBegins;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionNotFound;
import org.missionpartnerships.mission.adoption.AdoptionRejection.AdoptionWasDiscontinued;
import org.missionpartnerships.mission.adoption.AdoptionRejection.PracticeIsOwn;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with adoptions. */
@Singleton
public class AdoptionProblems implements ProblemTypes {

    static final ProblemType ADOPTION_NOT_FOUND = ProblemType.notFound(
            "adoption-not-found",
            "There is no such adoption",
            "No adoption has this id.",
            "Check the id, or find the adoption in GET /adoptions.");

    static final ProblemType ADOPTION_ALREADY_RECORDED = ProblemType.conflict(
            "adoption-already-recorded",
            "The id belongs to an adoption already",
            "An adoption with this id was recorded, and it was described differently.",
            "Choose another id, or record what was adapted since.");

    static final ProblemType PRACTICE_IS_OWN = ProblemType.refused(
            "practice-is-own",
            "Nobody adopts their own practice",
            "The practice comes from the mission or city that is to adopt it.",
            "Name the practice of another, or the mission that takes it over from its own city.");

    static final ProblemType ADOPTER_TAKES_NO_PART = ProblemType.refused(
            "adopter-takes-no-part",
            "The adopting city takes no part in the mission",
            "The city is neither the lead city nor one of the participating cities of the mission in which it adopts.",
            "Name a city of the mission, or leave the mission out.");

    static final ProblemType ADOPTION_WAS_DISCONTINUED = ProblemType.refused(
            "adoption-was-discontinued",
            "The adoption was discontinued",
            "The city gave up what it had adopted.",
            "Record another adoption, if it takes the practice up again.");

    static final ProblemType ADOPTION_ENDS_BEFORE_IT_BEGINS = ProblemType.refused(
            "adoption-ends-before-it-begins",
            "The end lies before the beginning",
            "The last day on which it can have been given up is before the first on which it can have been adopted.",
            "Correct the date, or make it as vague as what is known.");

    static Problem of(AdoptionRejection reason) {
        return switch (reason) {
            case AdoptionNotFound(AdoptionId adoption) -> notFound(adoption);
            case AdoptionAlreadyRecorded(AdoptionId adoption, PracticeId practice, CityId city) ->
                ADOPTION_ALREADY_RECORDED
                        .because(
                                "Adoption %s was recorded already, of practice %s by %s, described differently. Choose another id, or see GET /adoptions/%s."
                                        .formatted(adoption, practice, city, adoption))
                        .with("adoption", adoption);
            case PracticeIsOwn(PracticeId practice, CityId city, MissionId mission) ->
                PRACTICE_IS_OWN
                        .because(
                                "Practice %s comes from %s itself, so it cannot adopt it. Name the practice of another."
                                        .formatted(practice, mission == null ? "city " + city : "mission " + mission))
                        .with("practice", practice);
            case AdopterTakesNoPart(CityId city, MissionId mission, List<CityId> cities) ->
                ADOPTER_TAKES_NO_PART
                        .because("City %s takes no part in mission %s. Name one of %s, or leave the mission out."
                                .formatted(
                                        city,
                                        mission,
                                        cities.stream().map(CityId::value).collect(Collectors.joining(", "))))
                        .with("city", city)
                        .with("mission", mission);
            case AdoptionWasDiscontinued(AdoptionId adoption, String discontinued, String asked) ->
                ADOPTION_WAS_DISCONTINUED
                        .because(
                                "Adoption %s is discontinued (%s), so nobody can %s. Record another adoption, if it is taken up again."
                                        .formatted(adoption, discontinued, asked))
                        .with("adoption", adoption);
            case AdoptionEndsBeforeItBegins(AdoptionId adoption, String adopted, String discontinued) ->
                ADOPTION_ENDS_BEFORE_IT_BEGINS
                        .because(
                                "Adoption %s began %s, but the request says that it was given up %s. Correct the date, or make it vaguer."
                                        .formatted(adoption, adopted, discontinued))
                        .with("adoption", adoption);
        };
    }

    static Problem notFound(AdoptionId adoption) {
        return ADOPTION_NOT_FOUND
                .because("There is no adoption %s. Check the id, or find it in GET /adoptions.".formatted(adoption))
                .with("adoption", adoption);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                ADOPTION_NOT_FOUND,
                ADOPTION_ALREADY_RECORDED,
                PRACTICE_IS_OWN,
                ADOPTER_TAKES_NO_PART,
                ADOPTION_WAS_DISCONTINUED,
                ADOPTION_ENDS_BEFORE_IT_BEGINS);
    }
}
