package org.missionpartnerships.mission.city;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.city.City.AdministrationTerm;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record AdministrationTermView(
        TermId term,
        @Nullable String description,

        @Schema(description = "Which of the city's authorities, where it has several at a time.") @Nullable
        String authority,

        @Nullable String leadingParty,
        List<String> coalition,
        @Schema(description = "When it started.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while nobody has said that it ended.") @Nullable
        AdministrationTermEnd ended,

        @Schema(description = "Whether it was in office on the date asked for; absent if none was.") @Nullable
        Certainty certainty) {

    public record AdministrationTermEnd(
            @Nullable String reason,

            @Schema(description = "How long it had lasted, where a source says so.") @Nullable
            Quantity lasted,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static AdministrationTermEnd of(AdministrationTermEnded ended) {
            return new AdministrationTermEnd(
                    ended.reason(), ended.lasted(), ended.occurred(), ended.source(), ended.assertedBy());
        }
    }

    static AdministrationTermView of(AdministrationTerm term) {
        return of(term, (Certainty) null);
    }

    /** The term as it stood on a date; empty if it certainly was not in office then. */
    static Optional<AdministrationTermView> of(AdministrationTerm term, At at) {
        AdministrationTermEnded ended = term.ended();
        return at.standing(term.started().occurred(), ended == null ? null : ended.occurred())
                .map(certainty -> of(term, certainty));
    }

    private static AdministrationTermView of(AdministrationTerm term, @Nullable Certainty certainty) {
        AdministrationTermStarted started = term.started();
        AdministrationTermEnded ended = term.ended();
        return new AdministrationTermView(
                started.term(),
                started.description(),
                started.authority(),
                started.leadingParty(),
                started.coalition(),
                started.occurred(),
                started.source(),
                started.assertedBy(),
                ended == null ? null : AdministrationTermEnd.of(ended),
                certainty);
    }
}
