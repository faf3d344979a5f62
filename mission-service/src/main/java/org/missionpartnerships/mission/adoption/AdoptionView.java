package org.missionpartnerships.mission.adoption;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.adoption.Adoption.Adopted;
import org.missionpartnerships.mission.adoption.Adoption.Discontinued;
import org.missionpartnerships.mission.adoption.Adoption.Known;
import org.missionpartnerships.mission.adoption.Adoption.Unrecorded;
import org.missionpartnerships.mission.chronology.RecordAsOf;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "An adoption as its own events tell it; lists are in the order of recording.")
public record AdoptionView(
        AdoptionId id,
        PracticeId practice,
        @Schema(description = "The city that adopts.") CityId city,
        @Nullable MissionId mission,

        @Schema(description = "The city that the practice comes from, if it is registered.") @Nullable
        CityId originCity,

        @Nullable MissionId originMission,
        @Nullable String description,

        @Schema(description = "What was changed to fit, at first.") @Nullable
        String adapted,

        @Nullable TimeSaved timeSaved,
        @Schema(description = "When it was adopted.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "In the order of recording; the last 100, if there are more.")
        List<AdoptionAdaptation> adaptations,

        @Schema(
                description =
                        "False if there are more adaptations than are shown; every event is at /cities/{id}/timeline?types=adoption of the city that adopts.")
        boolean complete,

        @Schema(description = "Absent while the city keeps it.") @Nullable
        AdoptionEnd discontinued,

        @Schema(description = "Only with at: how sure the answer is, and what else may have happened by then.")
        @Nullable
        RecordAsOf asOf,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    private static final int MOST = 100;

    public record AdoptionAdaptation(
            String adapted,
            @Nullable TimeSaved timeSaved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static AdoptionAdaptation of(AdoptionAdapted event) {
            return new AdoptionAdaptation(
                    event.adapted(), event.timeSaved(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    public record AdoptionEnd(
            String reason, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static AdoptionEnd of(AdoptionDiscontinued event) {
            return new AdoptionEnd(event.reason(), event.occurred(), event.source(), event.assertedBy());
        }
    }

    static AdoptionView of(Adoption state, long version) {
        return of(new Then<>(state, version, null));
    }

    static AdoptionView of(Then<Adoption> then) {
        return switch (then.state()) {
            case Unrecorded _ -> throw new IllegalStateException("An adoption that nobody recorded cannot be shown");
            case Adopted adopted -> of(adopted, null, then);
            case Discontinued ended -> of(ended, AdoptionEnd.of(ended.end()), then);
        };
    }

    private static AdoptionView of(Known adoption, @Nullable AdoptionEnd end, Then<Adoption> then) {
        PracticeAdopted adopted = adoption.adopted();
        Latest<AdoptionAdaptation> adaptations = Latest.of(
                adoption.adaptations().stream().map(AdoptionAdaptation::of).toList(), MOST);
        return new AdoptionView(
                adopted.adoption(),
                adopted.practice(),
                adopted.city(),
                adopted.mission(),
                adopted.originCity(),
                adopted.originMission(),
                adopted.description(),
                adopted.adapted(),
                adopted.timeSaved(),
                adopted.occurred(),
                adopted.source(),
                adopted.assertedBy(),
                adaptations.items(),
                adaptations.complete(),
                end,
                then.asOf(),
                then.version());
    }
}
