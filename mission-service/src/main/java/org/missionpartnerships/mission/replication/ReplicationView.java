package org.missionpartnerships.mission.replication;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.replication.Replication.Known;
import org.missionpartnerships.mission.replication.Replication.Unrecorded;
import org.missionpartnerships.published.mission.Extent;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A replication as its own events tell it; lists are in the order of recording.")
public record ReplicationView(
        ReplicationId id,
        ReplicationStatus status,

        @Schema(description = "The mission that is replicated, if it is not a practice.") @Nullable
        MissionId mission,

        @Schema(description = "The practice that is replicated, if it is not a mission.") @Nullable
        PracticeId practice,

        Place place,

        @Schema(description = "Absent if nobody recorded one.") @Nullable
        ReplicationRequest request,

        @Schema(description = "Absent until it starts.") @Nullable
        ReplicationStart start,

        @Schema(description = "Everyone who is said to pay, of whatever event.")
        List<ReplicationFunder> funders,

        List<ReplicationAdaptation> adaptations,

        @Schema(description = "The mission that came of it.") @Nullable
        ResultingMission resulting,

        @Schema(description = "Absent unless it failed.") @Nullable
        ReplicationFailure failure,

        @Schema(description = "Absent unless it is completed.") @Nullable
        ReplicationCompletion completion,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    public record ReplicationRequest(
            List<Party> requestedBy,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ReplicationRequest of(ReplicationRequested event) {
            return new ReplicationRequest(
                    event.requestedBy(), event.description(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ReplicationStart(
            @Nullable String name,
            @Nullable String form,
            List<Extent> extents,
            @Nullable String outlook,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ReplicationStart of(ReplicationStarted event) {
            return new ReplicationStart(
                    event.name(),
                    event.form(),
                    event.extents(),
                    event.outlook(),
                    event.occurred(),
                    event.source(),
                    event.assertedBy());
        }
    }

    public record ReplicationFunder(
            Party party,
            @Nullable String contribution,
            @Nullable Money amount,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static Stream<ReplicationFunder> of(ReplicationEvent event) {
            List<Funder> funders = switch (event) {
                case ReplicationRequested requested -> requested.funders();
                case ReplicationStarted started -> started.funders();
                case ReplicationFunded funded -> funded.funders();
                case ReplicationAdapted _, ReplicationMissionLinked _, ReplicationFailed _, ReplicationCompleted _ ->
                    List.of();
            };
            return funders.stream()
                    .map(funder -> new ReplicationFunder(
                            funder.party(),
                            funder.contribution(),
                            funder.amount(),
                            event.occurred(),
                            event.source(),
                            event.assertedBy()));
        }
    }

    public record ReplicationAdaptation(
            String adapted, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static ReplicationAdaptation of(ReplicationAdapted event) {
            return new ReplicationAdaptation(event.adapted(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ResultingMission(
            MissionId mission, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static ResultingMission of(ReplicationMissionLinked event) {
            return new ResultingMission(event.resulting(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ReplicationFailure(
            String reason, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static ReplicationFailure of(ReplicationFailed event) {
            return new ReplicationFailure(event.reason(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record ReplicationCompletion(
            @Nullable String result,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ReplicationCompletion of(ReplicationCompleted event) {
            return new ReplicationCompletion(event.result(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    static ReplicationView of(Replication state, long version) {
        return switch (state) {
            case Unrecorded _ -> throw new IllegalStateException("A replication that nobody recorded cannot be shown");
            case Known replication -> of(replication, version);
        };
    }

    private static ReplicationView of(Known replication, long version) {
        return new ReplicationView(
                replication.events().getFirst().replication(),
                replication.status(),
                replication.origin().mission(),
                replication.origin().practice(),
                replication.origin().place(),
                replication
                        .first(ReplicationRequested.class)
                        .map(ReplicationRequest::of)
                        .orElse(null),
                replication
                        .first(ReplicationStarted.class)
                        .map(ReplicationStart::of)
                        .orElse(null),
                replication.events().stream().flatMap(ReplicationFunder::of).toList(),
                replication.all(ReplicationAdapted.class).stream()
                        .map(ReplicationAdaptation::of)
                        .toList(),
                replication
                        .first(ReplicationMissionLinked.class)
                        .map(ResultingMission::of)
                        .orElse(null),
                replication
                        .first(ReplicationFailed.class)
                        .map(ReplicationFailure::of)
                        .orElse(null),
                replication
                        .first(ReplicationCompleted.class)
                        .map(ReplicationCompletion::of)
                        .orElse(null),
                version);
    }
}
