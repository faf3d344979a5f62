package org.missionpartnerships.mission.adoption;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.adoption.Adoption.Known;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.value.CityId;

/** The adoptions, each in the ledger of the city that adopts. */
@Singleton
public class Adoptions {

    public static final StreamType<AdoptionCommand, Adoption, AdoptionEvent, AdoptionRejection> TYPE =
            new StreamType<>("adoptions", new AdoptionDecider(), AdoptionEvent.CODEC);

    private final CommandLanes lanes;

    Adoptions(CommandLanes lanes) {
        this.lanes = lanes;
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

    record Versioned(Known adoption, long version) {

        CityId city() {
            return adoption.adopted().city();
        }
    }
}
