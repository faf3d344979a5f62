package org.missionpartnerships.mission.adoption;

import java.util.List;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;

/** An adoption as its own events tell it. */
public sealed interface Adoption {

    /** Nobody has recorded it. */
    record Unrecorded() implements Adoption {}

    /** An adoption that stands in the record, whether or not it lasts. */
    sealed interface Known extends Adoption {

        PracticeAdopted adopted();

        List<AdoptionAdapted> adaptations();
    }

    record Adopted(PracticeAdopted adopted, List<AdoptionAdapted> adaptations) implements Known {
        public Adopted {
            adaptations = List.copyOf(adaptations);
        }
    }

    record Discontinued(PracticeAdopted adopted, List<AdoptionAdapted> adaptations, AdoptionDiscontinued end)
            implements Known {
        public Discontinued {
            adaptations = List.copyOf(adaptations);
        }
    }
}
