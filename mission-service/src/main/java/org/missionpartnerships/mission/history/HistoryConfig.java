package org.missionpartnerships.mission.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "city-history")
interface HistoryConfig {

    /** How many decoded events of cities' histories may stay in memory, all cities together. */
    @WithDefault("200000")
    long rememberedEvents();
}
