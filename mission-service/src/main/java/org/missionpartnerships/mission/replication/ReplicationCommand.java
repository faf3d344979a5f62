package org.missionpartnerships.mission.replication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Extent;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of a replication. */
public sealed interface ReplicationCommand {

    ReplicationId replication();

    /** Exactly one of mission and practice is there. */
    record RequestReplication(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            Place place,
            List<Party> requestedBy,
            List<Funder> funders,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}

    /** Mission or practice, and the place, are needed where no request was recorded, and may be left out where one was. */
    record StartReplication(
            ReplicationId replication,
            @Nullable MissionId mission,
            @Nullable PracticeId practice,
            @Nullable Place place,
            @Nullable String name,
            @Nullable String form,
            List<Extent> extents,
            List<Funder> funders,
            @Nullable String outlook,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}

    record FundReplication(
            ReplicationId replication,
            List<Funder> funders,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}

    record AdaptReplication(
            ReplicationId replication,
            String adapted,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}

    record LinkReplicationMission(
            ReplicationId replication,
            MissionId resulting,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}

    record FailReplication(
            ReplicationId replication,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements ReplicationCommand {}

    record CompleteReplication(
            ReplicationId replication,
            @Nullable String result,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ReplicationCommand {}
}
