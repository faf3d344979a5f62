package org.missionpartnerships.mission.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "city-history")
interface HistoryConfig {

    /**
     * How many decoded events of cities' histories may stay in memory, all cities together; a longer history of one city is not
     * held at all. About 1 kB each: the default suits a heap of 384 MB.
     */
    @WithDefault("110000")
    long rememberedEvents();
}
