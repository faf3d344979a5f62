package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** What rival claims are about, unique across all cities: {@code antwerp-youth-employment-budget}. */
public record ClaimSubjectId(@JsonValue String value) implements Comparable<ClaimSubjectId> {

    /** Shorter than a slug may be, so that the ids of its claims are slugs too. */
    public static final int MAX_LENGTH = 72;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimSubjectId {
        Slug.require("Claim subject id", value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Claim subject id \"%s\" has %d characters: expected 1 to %d"
                    .formatted(value, value.length(), MAX_LENGTH));
        }
    }

    /** Made of what the subject belongs to and what it is about. */
    public static ClaimSubjectId derive(String owner, ClaimTopic topic) {
        String slug = Slug.derive("Claim subject", owner + " " + topic.value());
        return new ClaimSubjectId(
                slug.length() > MAX_LENGTH ? slug.substring(0, MAX_LENGTH).replaceAll("-$", "") : slug);
    }

    @Override
    public int compareTo(ClaimSubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
