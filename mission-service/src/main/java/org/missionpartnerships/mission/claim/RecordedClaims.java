package org.missionpartnerships.mission.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.missionpartnerships.published.mission.ClaimId;

/** What other features may ask about claims. */
public interface RecordedClaims {

    /** The claims that say the same as these events, by event, as had been recorded by an instant. */
    Map<UUID, List<ClaimId>> of(Collection<UUID> events, Instant knownAt);
}
