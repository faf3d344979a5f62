package org.missionpartnerships.published.partner;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What a partner promises to a mission and what comes of it: streams {@code commitments/{id}} of the mission's lead city. */
public sealed interface CommitmentEvent extends PublishedEvent {

    JsonEventCodec<CommitmentEvent> CODEC = JsonEventCodec.of(CommitmentEvent.class, CommitmentEvent::typeOf)
            .event(new EventType("commitment.made", 1), CommitmentMade.class)
            .event(new EventType("commitment.delivered", 1), CommitmentDelivered.class)
            .build();

    CommitmentId commitment();

    MissionId mission();

    /**
     * A partner promised something.
     *
     * @param organisation who promised, if the source names them
     * @param group who promised, in words, if the source does not name them
     * @param beneficiary who or what it is for
     */
    record CommitmentMade(
            CommitmentId commitment,
            MissionId mission,
            @Nullable OrganisationId organisation,
            @Nullable String group,
            CommitmentKind kind,
            String description,
            @Nullable Quantity quantity,
            @Nullable Money money,
            @Nullable String beneficiary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommitmentEvent {}

    /** What was promised arrived. Says again who and what, so that it can be read alone; quantity and money are those delivered. */
    record CommitmentDelivered(
            CommitmentId commitment,
            MissionId mission,
            @Nullable OrganisationId organisation,
            @Nullable String group,
            CommitmentKind kind,
            String description,
            @Nullable Quantity quantity,
            @Nullable Money money,
            @Nullable String beneficiary,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CommitmentEvent {}

    static EventType typeOf(CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade _ -> new EventType("commitment.made", 1);
            case CommitmentDelivered _ -> new EventType("commitment.delivered", 1);
        };
    }
}
