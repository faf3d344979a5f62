package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;

/**
 * What a decision goes back to: a consultation as a whole, or one of its inputs or findings.
 *
 * @param input what was heard on one occasion
 * @param finding what was learned; never together with an input
 */
public record Cause(
        ConsultationId consultation,
        @Nullable InputId input,
        @Nullable FindingId finding) {

    public Cause {
        if (input != null && finding != null) {
            throw new IllegalArgumentException(
                    "A cause is a consultation, one of its inputs, or one of its findings: give at most one of input and finding");
        }
    }

    @Override
    public String toString() {
        if (input == null && finding == null) {
            return consultation.value();
        }
        return consultation + "/" + (input == null ? finding : input);
    }
}
