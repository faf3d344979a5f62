package org.missionpartnerships.published.mission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * Rival claims about one thing, in the stream {@code claim-subjects/{subject}} of the city, of the mission's lead city, or of the
 * network. No event takes a claim away.
 */
public sealed interface ClaimEvent extends PublishedEvent {

    JsonEventCodec<ClaimEvent> CODEC = JsonEventCodec.of(ClaimEvent.class, ClaimEvent::typeOf)
            .event(new EventType("claim-subject.opened", 1), ClaimSubjectOpened.class)
            .event(new EventType("claim.recorded", 1), ClaimRecorded.class)
            .event(new EventType("claim.disputed", 1), ClaimDisputed.class)
            .event(new EventType("claim.dispute-withdrawn", 1), DisputeWithdrawn.class)
            .event(new EventType("claim-subject.resolved", 1), ClaimSubjectResolved.class)
            .event(new EventType("claim-subject.reopened", 1), ClaimSubjectReopened.class)
            .build();

    ClaimSubjectId subject();

    /** The mission that the subject belongs to; null for what belongs to a city or to the network. */
    @Nullable
    MissionId mission();

    /**
     * Something is claimed for the first time.
     *
     * @param city the reserved city of the network for what belongs to no city
     * @param title the subject as a reader meets it, such as "Budget moved to youth employment"
     */
    record ClaimSubjectOpened(
            ClaimSubjectId subject,
            CityId city,
            @Nullable MissionId mission,
            ClaimTopic topic,
            String title,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {}

    /**
     * A source says something about the subject; {@code occurred} is when it said so.
     *
     * @param statement what it says, in the recorder's words
     * @param parties whom it names, where the claim is about who
     * @param date the date that it gives, where the claim is about when
     * @param event the event of the city's history that says the same, if there is one
     */
    record ClaimRecorded(
            ClaimSubjectId subject,
            @Nullable MissionId mission,
            ClaimId claim,
            String statement,
            @Nullable Quantity quantity,
            @Nullable Money money,
            List<Party> parties,
            @Nullable Occurred date,
            @Nullable UUID event,
            Occurred occurred,
            Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {
        public ClaimRecorded {
            parties = List.copyOf(parties);
        }
    }

    /**
     * @param dispute its number in the subject, from 1
     * @param disputedBy an office, organisation or role, never a person
     */
    record ClaimDisputed(
            ClaimSubjectId subject,
            @Nullable MissionId mission,
            ClaimId claim,
            int dispute,
            Party disputedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {}

    /** Who disputed a claim no longer does. */
    record DisputeWithdrawn(
            ClaimSubjectId subject,
            @Nullable MissionId mission,
            ClaimId claim,
            int dispute,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {}

    /** @param decidedBy an office or role, never a person */
    record ClaimSubjectResolved(
            ClaimSubjectId subject,
            @Nullable MissionId mission,
            ClaimResolution resolution,
            String decidedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {}

    /**
     * The decision no longer holds; it stays on record.
     *
     * @param reopenedBy an office or role; null where a new claim or dispute reopened the subject by itself
     */
    record ClaimSubjectReopened(
            ClaimSubjectId subject,
            @Nullable MissionId mission,
            ReopeningCause cause,
            @Nullable String reopenedBy,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimEvent {}

    static EventType typeOf(ClaimEvent event) {
        return switch (event) {
            case ClaimSubjectOpened _ -> new EventType("claim-subject.opened", 1);
            case ClaimRecorded _ -> new EventType("claim.recorded", 1);
            case ClaimDisputed _ -> new EventType("claim.disputed", 1);
            case DisputeWithdrawn _ -> new EventType("claim.dispute-withdrawn", 1);
            case ClaimSubjectResolved _ -> new EventType("claim-subject.resolved", 1);
            case ClaimSubjectReopened _ -> new EventType("claim-subject.reopened", 1);
        };
    }
}
