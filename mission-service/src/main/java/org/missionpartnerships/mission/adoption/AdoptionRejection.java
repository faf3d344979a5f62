package org.missionpartnerships.mission.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on an adoption is refused. */
public sealed interface AdoptionRejection {

    record AdoptionNotFound(AdoptionId adoption) implements AdoptionRejection {}

    record AdoptionAlreadyRecorded(AdoptionId adoption, PracticeId practice, CityId city)
            implements AdoptionRejection {}

    /** The practice comes from those who adopt it. */
    record PracticeIsOwn(
            PracticeId practice, CityId city, @Nullable MissionId mission) implements AdoptionRejection {}

    record AdopterTakesNoPart(CityId city, MissionId mission, List<CityId> cities) implements AdoptionRejection {}

    record AdoptionWasDiscontinued(AdoptionId adoption, String discontinued, String asked)
            implements AdoptionRejection {}

    /** Every day on which it may have ended is before every day on which it may have begun. */
    record AdoptionEndsBeforeItBegins(AdoptionId adoption, String adopted, String discontinued)
            implements AdoptionRejection {}
}
