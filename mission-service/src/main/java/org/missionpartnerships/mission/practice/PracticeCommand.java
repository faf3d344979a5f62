package org.missionpartnerships.mission.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a practice's record. */
public sealed interface PracticeCommand {

    PracticeId practice();

    /** @param missionCities the cities of the mission that it comes from; empty without one */
    record PublishPractice(
            PracticeId practice,
            String title,
            Topic topic,
            String description,
            @Nullable String link,
            @Nullable Boolean tested,
            @Nullable Quantity count,
            @Nullable MissionId mission,
            List<CityId> missionCities,
            @Nullable CityId city,
            @Nullable Party publisher,
            List<PracticeId> basedOn,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeCommand {}

    record RevisePractice(
            PracticeId practice,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable Quantity count,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeCommand {}

    record RecordPracticeTest(
            PracticeId practice,
            String result,
            @Nullable Boolean worked,
            @Nullable Party by,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements PracticeCommand {}

    record WithdrawPractice(
            PracticeId practice,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements PracticeCommand {}
}
