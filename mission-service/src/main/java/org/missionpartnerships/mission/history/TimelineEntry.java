package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.published.value.Occurred;

@Schema(description = "An event of the city, by whichever service it was recorded.")
public record TimelineEntry(
        @Schema(description = "Id of the event.") UUID event,
        @Schema(examples = "mission.launched") String type,
        @Schema(description = "Version of the type.") int typeVersion,

        @Schema(description = "The service that recorded it.", examples = "mission-service")
        String service,

        @Schema(description = "The thing that it happened to.", examples = "missions/burgos-poligono-circular")
        String stream,

        @Schema(
                description =
                        "The city in whose record it stands: this one, another whose mission, meeting or practice concerns it, or network where it belongs to no city.",
                examples = "burgos")
        String recordedIn,

        @Schema(
                description = "Its place in the service's line of events of the city.",
                examples = "mission-service/burgos/4")
        String position,

        Instant recordedAt,

        @Schema(description = "When it happened; absent where this release cannot read it.") @Nullable
        Occurred occurred,

        @JsonRawValue
        @Schema(
                description = "The event itself, byte for byte as it was recorded; its schema is the one of the type.",
                type = SchemaType.OBJECT)
        String data) {

    /** Where the next page goes on; not shown. */
    record Place(Instant recordedAt, String service, Ledger ledger, long seq) {}

    Place place() {
        Position parsed = Position.parse(position);
        return new Place(recordedAt, service, parsed.ledger(), parsed.seq());
    }
}
