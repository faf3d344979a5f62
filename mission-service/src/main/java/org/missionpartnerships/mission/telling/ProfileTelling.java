package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewEvidenceLinked;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;

final class ProfileTelling {

    private ProfileTelling() {}

    static Telling of(CityProfileEvent event) {
        return switch (event) {
            case InterviewRecorded e ->
                Telling.added(
                        "in an interview, %s said of %s%s",
                        e.interviewee(), Words.of(e.dimension()), Words.rest(": ", e.statement()));
            case InterviewEvidenceLinked e ->
                Telling.changed("events were found that show what was said in interview %d", e.interview());
            case CapabilityAssessed e ->
                Telling.added(
                        "the city was seen to answer the challenge of %s with %s%s",
                        Words.of(e.challenge()), e.capability(), Words.brackets(e.statement()));
        };
    }
}
