package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.missionpartnerships.eventsourcing.Slug;

/** A claim: its subject and its number there, from 1, as in {@code antwerp-youth-employment-budget-2}. */
public record ClaimId(@JsonValue String value) {

    private static final Pattern GRAMMAR = Pattern.compile("(.+)-([1-9][0-9]{0,4})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimId {
        Slug.require("Claim id", value);
        if (!GRAMMAR.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Claim id \"%s\": expected its subject, a hyphen and its number, such as antwerp-youth-employment-budget-2"
                            .formatted(value));
        }
        new ClaimSubjectId(parts(value).group(1));
    }

    public static ClaimId of(ClaimSubjectId subject, int number) {
        return new ClaimId(subject + "-" + number);
    }

    public ClaimSubjectId subject() {
        return new ClaimSubjectId(parts(value).group(1));
    }

    public int number() {
        return Integer.parseInt(parts(value).group(2));
    }

    private static Matcher parts(String value) {
        Matcher matcher = GRAMMAR.matcher(value);
        matcher.matches();
        return matcher;
    }

    @Override
    public String toString() {
        return value;
    }
}
