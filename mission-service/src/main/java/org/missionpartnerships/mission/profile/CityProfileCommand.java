package org.missionpartnerships.mission.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be added to a city's profile. */
public sealed interface CityProfileCommand {

    CityId city();

    record RecordInterview(
            CityId city,
            InterviewDimension dimension,
            String statement,
            String interviewee,
            List<UUID> evidence,
            Occurred occurred,
            Source source,
            AssertedBy assertedBy)
            implements CityProfileCommand {
        public RecordInterview {
            evidence = List.copyOf(evidence);
        }
    }

    record LinkEvidence(
            CityId city,
            int interview,
            List<UUID> evidence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityProfileCommand {
        public LinkEvidence {
            evidence = List.copyOf(evidence);
        }
    }

    record AssessCapability(
            CityId city,
            Challenge challenge,
            String capability,
            String statement,
            List<UUID> evidence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityProfileCommand {
        public AssessCapability {
            evidence = List.copyOf(evidence);
        }
    }
}
