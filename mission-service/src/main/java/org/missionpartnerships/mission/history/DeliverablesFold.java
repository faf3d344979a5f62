package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.history.Partnership.Deliverable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;

/** What a mission brought forth. */
final class DeliverablesFold {

    private final List<Deliverable> deliverables = new ArrayList<>();

    void add(DeliverableEvent event, Origin origin) {
        switch (event) {
            case DeliverablePublished published ->
                deliverables.add(new Deliverable(published.kind(), published.title(), published.description(), origin));
        }
    }

    boolean isEmpty() {
        return deliverables.isEmpty();
    }

    List<Deliverable> deliverables() {
        return List.copyOf(deliverables);
    }
}
