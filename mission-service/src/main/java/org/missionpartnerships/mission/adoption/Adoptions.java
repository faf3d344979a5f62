package org.missionpartnerships.mission.adoption;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.adoption.Adoption.Known;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.RecordsThen;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.value.CityId;

/** The adoptions, each in the ledger of the city that adopts. */
@Singleton
public class Adoptions {

    public static final StreamType<AdoptionCommand, Adoption, AdoptionEvent, AdoptionRejection> TYPE =
            new StreamType<>("adoptions", new AdoptionDecider(), AdoptionEvent.CODEC);

    private final CommandLanes lanes;
    private final RecordsThen records;

    Adoptions(CommandLanes lanes, RecordsThen records) {
        this.lanes = lanes;
        this.records = records;
    }

    Handled<Adoption, AdoptionRejection> handle(AdoptionCommand command, CityId city, CommandContext context) {
        return lanes.handle(
                TYPE, new Ledger(city.value()), TYPE.stream(command.adoption().value()), command, context);
    }

    Versioned get(AdoptionId adoption) {
        return lanes.load(TYPE, TYPE.stream(adoption.value()))
                .flatMap(loaded -> loaded.state() instanceof Known known
                        ? Optional.of(new Versioned(known, loaded.version()))
                        : Optional.empty())
                .orElseThrow(() -> AdoptionProblems.notFound(adoption).exception());
    }

    /** At some moment; ends the request with 404 if nobody recorded it, or it was not there then. */
    Then<Adoption> get(AdoptionId id, Moment moment) {
        Versioned now = get(id);
        return records.get(TYPE, TYPE.stream(id.value()), now.city(), moment, Known.class::isInstance);
    }

    record Versioned(Known adoption, long version) {

        CityId city() {
            return adoption.adopted().city();
        }
    }
}
