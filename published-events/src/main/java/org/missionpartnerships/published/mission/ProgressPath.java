package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How progress is to be measured.
 *
 * @param publicAt address where anyone can follow it; null where nobody can
 */
public record ProgressPath(
        List<String> indicators,
        List<String> interimGoals,
        @Nullable String publicAt) {
    public ProgressPath {
        indicators = List.copyOf(indicators);
        interimGoals = List.copyOf(interimGoals);
    }
}
