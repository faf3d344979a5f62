package org.missionpartnerships.mission.exchange;

import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;

/** An exchange as its own events tell it. */
public sealed interface Exchange {

    /** Nobody has recorded it. */
    record Unrecorded() implements Exchange {}

    record Recorded(PracticesExchanged exchanged) implements Exchange {}
}
