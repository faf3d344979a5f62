package org.missionpartnerships.published.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Source;

/** Claims about who funds a mission: streams {@code funding-shares/{id}} of the mission's lead city, one per claim. */
public sealed interface FundingShareEvent extends PublishedEvent {

    JsonEventCodec<FundingShareEvent> CODEC = JsonEventCodec.of(FundingShareEvent.class, FundingShareEvent::typeOf)
            .event(new EventType("funding-share.recorded", 1), FundingShareRecorded.class)
            .build();

    FundingShareId fundingShare();

    MissionId mission();

    /**
     * A source says who funds something. Another source may say otherwise: both stand, each with its source.
     *
     * @param subject what is funded, such as office staff
     */
    record FundingShareRecorded(
            FundingShareId fundingShare,
            MissionId mission,
            String subject,
            List<FundingPart> parts,
            @Nullable String note,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements FundingShareEvent {

        public FundingShareRecorded {
            parts = List.copyOf(parts);
        }
    }

    static EventType typeOf(FundingShareEvent event) {
        return switch (event) {
            case FundingShareRecorded _ -> new EventType("funding-share.recorded", 1);
        };
    }
}
