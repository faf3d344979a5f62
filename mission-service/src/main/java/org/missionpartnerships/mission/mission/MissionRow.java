package org.missionpartnerships.mission.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.MissionId;

/** A mission of a list, and how it stood on the date asked for. @param asOf null if no date was asked for */
record MissionRow(MissionEntry mission, @Nullable MissionAsOf asOf) {

    static List<MissionRow> of(MissionFilter filter, @Nullable MissionId parent, String after, int limit) {
        List<MissionEntry> missions = MissionEntry.find(filter, parent, after, limit);
        LocalDate at = filter.at();
        if (at == null) {
            return missions.stream()
                    .map(mission -> new MissionRow(mission, null))
                    .toList();
        }
        Map<String, List<MissionStepEntry>> steps = MissionStepEntry.ofMissions(
                missions.stream().map(mission -> mission.id).toList());
        return missions.stream()
                .map(mission -> new MissionRow(mission, MissionAsOf.of(steps.getOrDefault(mission.id, List.of()), at)))
                .toList();
    }

    MissionSummary summary() {
        return mission.summary(asOf);
    }
}
