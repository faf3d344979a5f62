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

@Schema(name = "AdministrationTerm")
public record AdministrationTermView(
        TermId term,
        @Nullable String description,
        List<String> coalition,
        @Schema(description = "When it started.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while nobody has said that it ended.") @Nullable
        End ended) {

    @Schema(name = "AdministrationTermEnd")
    public record End(
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static End of(AdministrationTermEnded ended) {
            return new End(ended.reason(), ended.occurred(), ended.source(), ended.assertedBy());
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
                ended == null ? null : End.of(ended));
    }
}
