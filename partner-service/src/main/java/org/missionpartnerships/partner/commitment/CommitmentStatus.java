package org.missionpartnerships.partner.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.missionpartnerships.eventsourcing.json.EventJson;

/** How far a commitment has come. */
public enum CommitmentStatus {
    @JsonProperty("made")
    MADE,
    @JsonProperty("delivered")
    DELIVERED;

    /** Reads a query parameter. */
    public static CommitmentStatus fromString(String text) {
        return Arrays.stream(values())
                .filter(status -> EventJson.word(status).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Status \"%s\": expected made or delivered".formatted(text)));
    }
}
