package org.missionpartnerships.mission.governing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "When something ended, why or with what result, where that is written and who says so.")
public record EndedView(
        @Nullable String reason,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {}
