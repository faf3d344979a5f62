package org.missionpartnerships.eventsourcing.lanes;

import java.util.Collection;
import org.missionpartnerships.eventsourcing.Ledger;

/** Told, after a commit, in which ledgers something was recorded. Must return at once and never throw. */
@FunctionalInterface
public interface AppendListener {

    void appended(Collection<Ledger> ledgers);
}
