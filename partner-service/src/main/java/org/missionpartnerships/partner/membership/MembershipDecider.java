package org.missionpartnerships.partner.membership;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.partner.membership.Membership.Joined;
import org.missionpartnerships.partner.membership.Membership.NotJoined;
import org.missionpartnerships.partner.membership.MembershipCommand.JoinPartner;
import org.missionpartnerships.partner.membership.MembershipRejection.AlreadyPartner;
import org.missionpartnerships.partner.membership.MembershipRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;

/** The rules of taking part. A partner joins a mission once; saying the same again changes nothing. */
public final class MembershipDecider
        implements Decider<MembershipCommand, Membership, MembershipEvent, MembershipRejection> {

    @Override
    public Membership initial() {
        return new NotJoined();
    }

    @Override
    public boolean begins(MembershipCommand command) {
        return command instanceof JoinPartner;
    }

    @Override
    public Decision<MembershipEvent, MembershipRejection> decide(MembershipCommand command, Membership state) {
        return switch (command) {
            case JoinPartner join -> join(join, state);
        };
    }

    private static Decision<MembershipEvent, MembershipRejection> join(JoinPartner command, Membership state) {
        PartnerJoined joined = joined(command);
        return switch (state) {
            case NotJoined _
            when command.subtype() != null && command.subtype().sector() != command.sector() ->
                Decision.reject(new SubtypeOutsideSector(command.subtype(), command.sector()));
            case NotJoined _ -> Decision.accept(joined);
            case Joined(PartnerJoined before) when before.equals(joined) -> Decision.nothing();
            case Joined _ ->
                Decision.reject(
                        new AlreadyPartner(command.mission(), command.partner().toString()));
        };
    }

    private static PartnerJoined joined(JoinPartner command) {
        return switch (command.partner()) {
            case Partner.Organisation(var id) ->
                new PartnerJoined(
                        command.membership(),
                        command.mission(),
                        true,
                        id,
                        null,
                        null,
                        command.role(),
                        command.sector(),
                        command.subtype(),
                        command.interests(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy());
            case Partner.Group(var description, var count) ->
                new PartnerJoined(
                        command.membership(),
                        command.mission(),
                        false,
                        null,
                        description,
                        count,
                        command.role(),
                        command.sector(),
                        command.subtype(),
                        command.interests(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy());
        };
    }

    @Override
    public Membership evolve(Membership state, MembershipEvent event) {
        return switch (event) {
            case PartnerJoined joined -> new Joined(joined);
        };
    }
}
