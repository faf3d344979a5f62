package org.missionpartnerships.mission.profile;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.profile.CityProfileRejection.CapabilityWithoutEvidence;
import org.missionpartnerships.mission.profile.CityProfileRejection.InterviewNotFound;
import org.missionpartnerships.published.value.CityId;

/** What can go wrong with interviews and capabilities. */
@Singleton
public class CityProfileProblems implements ProblemTypes {

    static final ProblemType INTERVIEW_NOT_FOUND = ProblemType.notFound(
            "interview-not-found",
            "There is no such interview statement",
            "The city's interview profile has no statement of this number.",
            "Read the statements with GET /cities/{id}/interview-profile.");

    static final ProblemType CAPABILITY_WITHOUT_EVIDENCE = ProblemType.refused(
            "capability-without-evidence",
            "The capability rests on no event",
            "A capability is what events of the city's history show, and the request names none.",
            "Name at least one event from GET /cities/{id}/timeline.");

    static Problem of(CityProfileRejection reason) {
        return switch (reason) {
            case InterviewNotFound(CityId city, int interview) ->
                INTERVIEW_NOT_FOUND
                        .because(
                                "The interview profile of %s has no statement %d. See GET /cities/%s/interview-profile."
                                        .formatted(city, interview, city))
                        .with("city", city)
                        .with("interview", interview);
            case CapabilityWithoutEvidence(CityId city, String capability) ->
                CAPABILITY_WITHOUT_EVIDENCE
                        .because(
                                "No event is named that shows \"%s\" in %s. Name at least one event from GET /cities/%s/timeline."
                                        .formatted(capability, city, city))
                        .with("city", city);
        };
    }

    @Override
    public List<ProblemType> types() {
        return List.of(INTERVIEW_NOT_FOUND, CAPABILITY_WITHOUT_EVIDENCE);
    }
}
