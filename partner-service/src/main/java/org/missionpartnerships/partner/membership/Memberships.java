package org.missionpartnerships.partner.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.partner.mission.Mission;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

/** The memberships, each in the ledger of its mission's lead city. */
@Singleton
public class Memberships {

    public static final StreamType<MembershipCommand, Membership, MembershipEvent, MembershipRejection> TYPE =
            new StreamType<>("memberships", new MembershipDecider(), MembershipEvent.CODEC);

    // Drawn once. Changing it would let every partner join a second time.
    private static final UUID NAMESPACE = UUID.fromString("5d0c1c2e-6f0b-4a57-9a86-0b8f1b7c3a11");

    private final CommandLanes lanes;

    Memberships(CommandLanes lanes) {
        this.lanes = lanes;
    }

    /** The same for the same partner and mission, so that a partner cannot join twice. */
    static MembershipId id(MissionId mission, Partner partner) {
        String who = switch (partner) {
            case Partner.Organisation(var organisation) -> "organisation/" + organisation;
            case Partner.Group(var description, Quantity _) -> "group/" + description;
        };
        return new MembershipId(UuidCreator.getNameBasedSha1(NAMESPACE, mission + "/" + who));
    }

    Handled<Membership, MembershipRejection> handle(
            MembershipCommand command, Mission mission, CommandContext context) {
        return lanes.handle(
                TYPE, mission.ledger(), TYPE.stream(command.membership().toString()), command, context);
    }

    Optional<Loaded<Membership>> find(MembershipId id) {
        return lanes.load(TYPE, TYPE.stream(id.toString()));
    }
}
