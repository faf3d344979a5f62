package org.missionpartnerships.eventsourcing.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.consumption.Reaction;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.RepeatKey;

@Singleton
class WhenPartnerWroteThenAnswer implements Reaction {

    private final CommandLanes lanes;

    WhenPartnerWroteThenAnswer(CommandLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public String name() {
        return "when-partner-wrote-then-answer";
    }

    @Override
    public Set<String> sources() {
        return Set.of("partner-service");
    }

    @Override
    public void on(ReceivedEvent received) {
        var event = received.event();
        String key = name() + ":" + event.id();
        lanes.handle(
                Letters.TYPE,
                event.ledger(),
                Letters.TYPE.stream("answers-" + event.ledger()),
                new Letters.Arrive("partner"),
                CommandContext.of(new EventMetadata(
                                event.metadata().correlationId(), event.id().toString(), null, name()))
                        .repeatableAs(new RepeatKey(key, key.getBytes(UTF_8)))
                        .notBefore(event.recordedAt()));
    }
}
