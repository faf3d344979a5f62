package org.missionpartnerships.mission.practice;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.practice.Practice.Known;
import org.missionpartnerships.mission.practice.PublishedPractices.PublishedPractice;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;

/** The practices, all in the ledger of the network. */
@Singleton
public class Practices implements PublishedPractices {

    public static final StreamType<PracticeCommand, Practice, PracticeEvent, PracticeRejection> TYPE =
            new StreamType<>("practices", new PracticeDecider(), PracticeEvent.CODEC);

    private static final Ledger LEDGER = new Ledger(CityId.NETWORK.value());

    private final CommandLanes lanes;

    Practices(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Practice, PracticeRejection> handle(PracticeCommand command, CommandContext context) {
        return lanes.handle(TYPE, LEDGER, TYPE.stream(command.practice().value()), command, context);
    }

    /** A practice and the version of its record; empty if nobody published it. */
    Optional<Versioned> find(PracticeId practice) {
        return lanes.load(TYPE, TYPE.stream(practice.value()))
                .flatMap(loaded -> loaded.state() instanceof Known known
                        ? Optional.of(new Versioned(known, loaded.version()))
                        : Optional.empty());
    }

    Versioned get(PracticeId practice) {
        return find(practice)
                .orElseThrow(() -> PracticeProblems.notFound(practice).exception());
    }

    @Override
    public PublishedPractice require(PracticeId id) {
        Known practice = get(id).practice();
        return new PublishedPractice(
                id,
                practice.title(),
                practice.publication().city(),
                practice.publication().mission());
    }

    record Versioned(Known practice, long version) {}
}
