package org.missionpartnerships.mission.practice;

import java.util.List;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a practice is refused. */
public sealed interface PracticeRejection {

    record PracticeNotFound(PracticeId practice) implements PracticeRejection {}

    record PracticeAlreadyPublished(PracticeId practice, String title) implements PracticeRejection {}

    record PublisherTakesNoPart(PracticeId practice, CityId city, MissionId mission, List<CityId> cities)
            implements PracticeRejection {}

    /** A revision says nothing. */
    record PracticeRevisionEmpty(PracticeId practice) implements PracticeRejection {}

    record PracticeWasWithdrawn(PracticeId practice, String withdrawn, String asked) implements PracticeRejection {}
}
