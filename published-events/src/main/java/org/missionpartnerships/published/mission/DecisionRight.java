package org.missionpartnerships.published.mission;

import java.util.List;

/**
 * Who decides about what.
 *
 * @param matter {@code strategy}, {@code the projects}: in the source's terms
 */
public record DecisionRight(String matter, List<Party> deciders) {
    public DecisionRight {
        deciders = List.copyOf(deciders);
    }
}
