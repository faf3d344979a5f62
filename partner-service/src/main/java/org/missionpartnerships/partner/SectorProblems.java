package org.missionpartnerships.partner;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;

/** What can go wrong with sectors and their subtypes, wherever they are named. */
@Singleton
public class SectorProblems implements ProblemTypes {

    static final ProblemType SUBTYPE_OUTSIDE_SECTOR = ProblemType.refused(
            "subtype-outside-sector",
            "The subtype belongs to another sector",
            "Each subtype belongs to one sector.",
            "Choose one of the subtypes of the sector, or leave the subtype out.");

    public static Problem subtypeOutsideSector(Subtype subtype, Sector sector) {
        List<String> fitting = Subtype.of(sector).stream().map(EventJson::word).toList();
        return SUBTYPE_OUTSIDE_SECTOR.because("Subtype %s belongs to sector %s, not to %s. %s"
                .formatted(
                        EventJson.word(subtype),
                        EventJson.word(subtype.sector()),
                        EventJson.word(sector),
                        fitting.isEmpty()
                                ? "That sector has no subtypes: leave it out."
                                : "Expected one of %s, or none.".formatted(String.join(", ", fitting))));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(SUBTYPE_OUTSIDE_SECTOR);
    }
}
