package org.missionpartnerships.mission.claim;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.missionpartnerships.published.mission.ClaimId;

/** Claims as the list of claims stores them. */
@Singleton
public class ListedClaims implements RecordedClaims {

    @Override
    @Transactional
    public Map<UUID, List<ClaimId>> of(Collection<UUID> events, Instant knownAt) {
        return events.isEmpty()
                ? Map.of()
                : ClaimEntry.sayingTheSameAs(events, new ClaimFilter(knownAt)).stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.event,
                                Collectors.mapping(entry -> new ClaimId(entry.id), Collectors.toList())));
    }
}
