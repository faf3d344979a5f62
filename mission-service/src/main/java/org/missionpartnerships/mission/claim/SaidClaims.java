package org.missionpartnerships.mission.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.value.CityId;

/** Claims of lists, with how sure it is that they had been said. */
@Singleton
class SaidClaims {

    private final FollowedEvents followed;

    SaidClaims(FollowedEvents followed) {
        this.followed = followed;
    }

    /** In the order given. */
    List<ClaimSummary> by(LocalDate day, KnownAt knownAt, List<ClaimEntry> entries) {
        record Said(ClaimEntry entry, ClaimRecorded claim) {}
        List<Said> said =
                entries.stream().map(entry -> new Said(entry, entry.claim())).toList();
        Map<CityId, At> days = followed.at(
                day,
                knownAt,
                said.stream()
                        .collect(groupingBy(
                                one -> one.entry().city(),
                                mapping(one -> one.claim().occurred(), toList()))));
        return said.stream()
                .map(one -> one.entry()
                        .summary(
                                one.claim(),
                                days.get(one.entry().city())
                                        .certainty(one.claim().occurred())))
                .toList();
    }
}
