package org.missionpartnerships.mission.missionrecord;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What changed in the form of the cooperation or its terms; what is absent stayed as it was.")
public record ArrangementChange(
        @Nullable ArrangementType arrangement,
        @Nullable String terms,
        @Nullable Boolean legalEntity,
        @Nullable String reason,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static ArrangementChange of(ArrangementChanged changed) {
        return new ArrangementChange(
                changed.arrangement(),
                changed.terms(),
                changed.legalEntity(),
                changed.reason(),
                changed.occurred(),
                changed.source(),
                changed.assertedBy());
    }
}
