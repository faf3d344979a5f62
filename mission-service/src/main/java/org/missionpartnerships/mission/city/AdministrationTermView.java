package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.City.AdministrationTerm;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AdministrationTermView(
        TermId term,
        @Nullable String description,
        List<String> coalition,
        @Schema(description = "When it started.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while nobody has said that it ended.") @Nullable
        AdministrationTermEnd ended) {

    public record AdministrationTermEnd(
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static AdministrationTermEnd of(AdministrationTermEnded ended) {
            return new AdministrationTermEnd(ended.reason(), ended.occurred(), ended.source(), ended.assertedBy());
        }
    }

    static AdministrationTermView of(AdministrationTerm term) {
        AdministrationTermStarted started = term.started();
        AdministrationTermEnded ended = term.ended();
        return new AdministrationTermView(
                started.term(),
                started.description(),
                started.coalition(),
                started.occurred(),
                started.source(),
                started.assertedBy(),
                ended == null ? null : AdministrationTermEnd.of(ended));
    }
}
