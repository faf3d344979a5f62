package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;

/** @param evidence what the verdict rests on; null only where the verdict is unknown */
public record CriterionAssessment(
        FitCriterion criterion, Verdict verdict, @Nullable String evidence) {}
