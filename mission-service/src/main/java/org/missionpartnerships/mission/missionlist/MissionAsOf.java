package org.missionpartnerships.mission.missionlist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.Certainty;

@Schema(description = "How a mission stood on a date, as sure as the dates of its events are.")
public record MissionAsOf(
        LocalDate at,

        @Schema(description = "Whether anything of it was there.")
        Certainty certainty,

        @Schema(description = "What it certainly was; absent if not even its proposal is certain.") @Nullable
        MissionStatus status,

        @Schema(description = "What else it may have been.") List<MissionStatus> possibleStatuses,

        @Schema(description = "The furthest stage of formalisation that certainly stood.") @Nullable
        FormalisationStage stage,

        @Schema(description = "Stages that may have stood and go further.")
        List<FormalisationStage> possibleStages) {

    /**
     * @param steps of one mission: each status that it took on and each form that its alliance gave itself, with the days that are
     *     known of it
     */
    static MissionAsOf of(List<MissionStepEntry> steps, At at) {
        List<MissionStepEntry> turns =
                steps.stream().filter(step -> step.kind.equals("status")).toList();
        Optional<MissionStepEntry> certain = turns.stream()
                .filter(step -> step.began(at) == Certainty.CERTAIN)
                .max(Comparator.comparing((MissionStepEntry step) -> Objects.requireNonNull(step.latest))
                        .thenComparing(step -> step.seq));
        List<MissionStepEntry> stages = steps.stream()
                .filter(step -> step.kind.equals("stage") && step.standing(at).isPresent())
                .toList();
        Optional<MissionStepEntry> furthest = stages.stream()
                .filter(step -> step.standing(at).orElseThrow() == Certainty.CERTAIN)
                .max(Comparator.comparing(step -> step.rank));
        return new MissionAsOf(
                at.day(),
                certain.isPresent() ? Certainty.CERTAIN : Certainty.POSSIBLE,
                certain.map(MissionStepEntry::status).orElse(null),
                turns.stream()
                        .filter(step -> step.began(at) == Certainty.POSSIBLE)
                        .map(MissionStepEntry::status)
                        .distinct()
                        .toList(),
                furthest.map(MissionStepEntry::stage).orElse(null),
                stages.stream()
                        .filter(step -> furthest.isEmpty() || step.rank > furthest.get().rank)
                        .map(MissionStepEntry::stage)
                        .distinct()
                        .toList());
    }

    /** Whether anything of it was there, or may have been. */
    boolean isThere() {
        return status != null || !possibleStatuses.isEmpty();
    }

    boolean mayBe(MissionStatus asked) {
        return status == asked || possibleStatuses.contains(asked);
    }

    boolean mayBe(FormalisationStage asked) {
        return stage == asked || possibleStages.contains(asked);
    }
}
