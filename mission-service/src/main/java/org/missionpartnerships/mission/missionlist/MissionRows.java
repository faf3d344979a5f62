package org.missionpartnerships.mission.missionlist;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** The missions of a list, as they are today or as of a date. */
@Singleton
class MissionRows {

    private final FollowedEvents followed;

    MissionRows(FollowedEvents followed) {
        this.followed = followed;
    }

    Pages.Source<MissionRow> of(MissionFilter filter, @Nullable MissionId parent) {
        LocalDate at = filter.day();
        Pages.Source<MissionRow> rows = (after, limit) -> {
            List<MissionEntry> missions =
                    MissionEntry.find(filter, parent, after.isEmpty() ? "" : after.getFirst(), limit);
            return at == null ? today(missions) : asOf(missions, filter, at);
        };
        // The query goes by each event's own date; what an event is known to follow can only leave out more.
        return rows.where(row -> row.matches(filter), MissionRow::key);
    }

    private static List<MissionRow> today(List<MissionEntry> missions) {
        return missions.stream()
                .map(mission -> new MissionRow(mission, null, true))
                .toList();
    }

    private List<MissionRow> asOf(List<MissionEntry> missions, MissionFilter filter, LocalDate day) {
        CityId city = filter.city();
        List<String> ids = missions.stream().map(mission -> mission.id).toList();
        Map<String, List<MissionStepEntry>> steps = MissionStepEntry.ofMissions(ids, filter.knownAt());
        Map<String, List<ParticipationEntry>> parts =
                city == null ? Map.of() : ParticipationEntry.of(city, ids, filter.knownAt());
        Map<CityId, At> days = followed.at(
                day,
                KnownAt.orEver(filter.knownAt()),
                missions.stream()
                        .collect(groupingBy(
                                MissionRows::leadCity,
                                flatMapping(
                                        mission -> Stream.concat(
                                                steps.getOrDefault(mission.id, List.of()).stream()
                                                        .flatMap(MissionStepEntry::dates),
                                                parts.getOrDefault(mission.id, List.of()).stream()
                                                        .flatMap(ParticipationEntry::dates)),
                                        toList()))));
        return missions.stream()
                .map(mission -> {
                    At at = days.get(leadCity(mission));
                    return new MissionRow(
                            mission,
                            MissionAsOf.of(steps.getOrDefault(mission.id, List.of()), at),
                            city == null
                                    || parts.getOrDefault(mission.id, List.of()).stream()
                                            .anyMatch(part -> part.mayStand(at)));
                })
                .toList();
    }

    private static CityId leadCity(MissionEntry mission) {
        return new CityId(mission.leadCity);
    }
}
