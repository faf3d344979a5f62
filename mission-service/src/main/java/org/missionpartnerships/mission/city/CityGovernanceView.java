package org.missionpartnerships.mission.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Who governed a city on a date, and how it was divided, as sure as the dates of its events are.")
public record CityGovernanceView(
        CityId city,
        LocalDate at,

        @Schema(description = "Administrations that were or may have been in office.")
        List<AdministrationTermView> administrations,

        @Schema(description = "Authorities that changes of the structure tell of; several may stand at a time.")
        List<StandingBody> authorities,

        @Schema(
                description =
                        "Sub-units that changes of the structure tell of; the whole list, where a source gives it, is in the facts.")
        List<StandingBody> subUnits) {

    public record StandingBody(
            String name,

            @Schema(description = "Absent if it was there before anything was recorded.") @Nullable
            Occurred since,

            @Schema(description = "Absent while it is there.") @Nullable
            Occurred until,

            @Schema(description = "Where it is written that it came, or that it went.") @Nullable
            Source source,

            Certainty certainty) {

        static Optional<StandingBody> of(Body body, At at) {
            GovernanceStructureChanged gained = body.gained();
            GovernanceStructureChanged lost = body.lost();
            Occurred since = gained == null ? null : gained.occurred();
            Occurred until = lost == null ? null : lost.occurred();
            Source source = gained != null ? gained.source() : lost == null ? null : lost.source();
            return at.standing(since, until)
                    .map(certainty -> new StandingBody(body.name(), since, until, source, certainty));
        }
    }

    static CityGovernanceView of(Registered city, At at) {
        return new CityGovernanceView(
                city.registration().city(),
                at.day(),
                city.terms().stream()
                        .flatMap(term -> AdministrationTermView.of(term, at).stream())
                        .toList(),
                city.authorities().stream()
                        .flatMap(body -> StandingBody.of(body, at).stream())
                        .toList(),
                city.subUnits().stream()
                        .flatMap(body -> StandingBody.of(body, at).stream())
                        .toList());
    }
}
