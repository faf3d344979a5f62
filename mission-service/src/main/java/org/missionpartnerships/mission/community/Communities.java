package org.missionpartnerships.mission.community;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.mission.CommunityEvent;

/** What is recorded of how communities were heard: one stream for each mission and each city that asked. */
@Singleton
public class Communities {

    public static final StreamType<CommunityCommand, Community, CommunityEvent, CommunityRejection> OF_MISSIONS =
            new StreamType<>("mission-communities", new CommunityDecider(), CommunityEvent.CODEC);

    public static final StreamType<CommunityCommand, Community, CommunityEvent, CommunityRejection> OF_CITIES =
            new StreamType<>("city-communities", new CommunityDecider(), CommunityEvent.CODEC);

    private static final int BATCH = 1_000;

    private final CommandLanes lanes;
    private final Journal journal;

    Communities(CommandLanes lanes, Journal journal) {
        this.lanes = lanes;
        this.journal = journal;
    }

    Handled<Community, CommunityRejection> handle(CommunityCommand command, CommandContext context) {
        Owner owner = command.owner();
        return lanes.handle(
                owner.mission() == null ? OF_CITIES : OF_MISSIONS,
                new Ledger(owner.city().value()),
                stream(owner),
                command,
                context);
    }

    Account account(Owner owner) {
        List<Account.Noted> events = new ArrayList<>();
        List<RecordedEvent> read;
        do {
            read = journal.readStream(stream(owner), events.size(), BATCH);
            read.stream()
                    .map(event -> new Account.Noted(
                            event.id(), event.type(), CommunityEvent.CODEC.decode(event.type(), event.payload())))
                    .forEach(events::add);
        } while (read.size() == BATCH);
        return new Account(owner, List.copyOf(events));
    }

    private static StreamId stream(Owner owner) {
        return owner.mission() == null
                ? OF_CITIES.stream(owner.city().value())
                : OF_MISSIONS.stream(owner.mission().value());
    }
}
