package org.missionpartnerships.mission.community;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.KnownStreams;
import org.missionpartnerships.published.mission.CommunityEvent;

/** What is recorded of how communities were heard: one stream for each mission and each city that asked. */
@Singleton
public class Communities {

    public static final StreamType<CommunityCommand, Community, CommunityEvent, CommunityRejection> OF_MISSIONS =
            new StreamType<>("mission-communities", new CommunityDecider(), CommunityEvent.CODEC);

    public static final StreamType<CommunityCommand, Community, CommunityEvent, CommunityRejection> OF_CITIES =
            new StreamType<>("city-communities", new CommunityDecider(), CommunityEvent.CODEC);

    private final CommandLanes lanes;
    private final KnownStreams known;

    Communities(CommandLanes lanes, KnownStreams known) {
        this.lanes = lanes;
        this.known = known;
    }

    Handled<Community, CommunityRejection> handle(CommunityCommand command, CommandContext context) {
        Owner owner = command.owner();
        return lanes.handle(type(owner), new Ledger(owner.city().value()), stream(owner), command, context);
    }

    /** What is recorded and the version of the record; empty, at version 0, if nothing is. */
    Versioned get(Owner owner) {
        return lanes.load(type(owner), stream(owner))
                .map(loaded -> new Versioned(loaded.state(), loaded.version()))
                .orElse(new Versioned(Community.EMPTY, 0));
    }

    Account account(Owner owner, KnownAt knownAt) {
        SequencedMap<CommunityEvent, Account.Name> events = new LinkedHashMap<>();
        for (RecordedEvent event : known.events(stream(owner), knownAt)) {
            events.put(
                    CommunityEvent.CODEC.decode(event.type(), event.payload()),
                    new Account.Name(event.id(), event.type()));
        }
        return new Account(events);
    }

    private static StreamType<CommunityCommand, Community, CommunityEvent, CommunityRejection> type(Owner owner) {
        return owner.mission() == null ? OF_CITIES : OF_MISSIONS;
    }

    private static StreamId stream(Owner owner) {
        return type(owner).stream(
                owner.mission() == null ? owner.city().value() : owner.mission().value());
    }

    record Versioned(Community community, long version) {}
}
