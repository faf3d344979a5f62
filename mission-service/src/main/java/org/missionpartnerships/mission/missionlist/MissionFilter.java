package org.missionpartnerships.mission.missionlist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.search.SearchedWords;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.CityId;

/** What one may ask of a list of missions. */
public record MissionFilter(
        @QueryParam("city")
        @Parameter(description = "Only those that this city leads or takes part in.", example = "warsaw")
        @Nullable
        CityId city,

        @QueryParam("q")
        @Parameter(
                description =
                        "Only those that have all of these words in their title; a word's beginning is enough, accents do not matter.",
                example = "circular estate")
        @Nullable
        String q,

        @QueryParam("topic") @Parameter(description = "Only on this topic.", example = "circular-economy") @Nullable
        Topic topic,

        @QueryParam("sector") @Parameter(description = "Only those begun by someone of this sector.") @Nullable
        Sector sector,

        @QueryParam("status") @Parameter(description = "Only those that stand so.") @Nullable
        MissionStatus status,

        @QueryParam("stage")
        @Parameter(description = "Only those whose furthest stage of formalisation this is.")
        @Nullable
        FormalisationStage stage,

        @QueryParam("at")
        @Parameter(
                description = "The date as of which they are asked for; today's record if left out.",
                example = "2016-06-30")
        @Nullable
        EndOf at,

        @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable
        KnownAt knownAt) {

    /** The words that the title must have; null for any title. Ends the request with 400 if there is no word. */
    @Nullable
    SearchedWords words() {
        return q == null ? null : SearchedWords.asked("q", q);
    }

    /** The day by whose end they are asked for; null for today's record. */
    @Nullable
    LocalDate day() {
        return EndOf.given(at);
    }
}
