package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyIn;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyLeft;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberTenureNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyEnded;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyFormed;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.governing.GroupCommand.CorrectMemberDates;
import org.missionpartnerships.mission.governing.GroupCommand.EndWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.FormWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.HoldGroupMeeting;
import org.missionpartnerships.mission.governing.GroupCommand.JoinWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.LeaveWorkingGroup;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a working group: its time and its members. */
final class WorkingGroupRules {

    private WorkingGroupRules() {}

    static Decision<GovernanceEvent, GovernanceRejection> decide(GroupCommand command, Governance governance) {
        Optional<Group> known = governance.group(command.workingGroup());
        if (known.isEmpty()) {
            return decideUnknown(command, governance);
        }
        Group group = known.get();
        return switch (command) {
            case FormWorkingGroup form -> formAgain(form, group);
            case JoinWorkingGroup join -> join(join.event(), group);
            case LeaveWorkingGroup leave -> leave(leave.event(), group);
            case CorrectMemberDates correct -> correct(correct, group);
            case EndWorkingGroup end -> end(end.event(), group);
            case HoldGroupMeeting hold -> MeetingRules.hold(hold.event(), group, governance);
        };
    }

    private static Decision<GovernanceEvent, GovernanceRejection> decideUnknown(
            GroupCommand command, Governance governance) {
        return switch (command) {
            case FormWorkingGroup form -> form(form, governance);
            case JoinWorkingGroup _, LeaveWorkingGroup _, CorrectMemberDates _, EndWorkingGroup _, HoldGroupMeeting _ ->
                Decision.reject(new WorkingGroupNotFound(command.mission(), command.workingGroup()));
        };
    }

    private static Decision<GovernanceEvent, GovernanceRejection> form(
            FormWorkingGroup command, Governance governance) {
        if (command.reportsTo() != null && governance.body(command.reportsTo()).isEmpty()) {
            return Decision.reject(new GoverningBodyNotFound(command.mission(), command.reportsTo()));
        }
        List<GovernanceEvent> events = new ArrayList<>();
        Group group = Group.of(command.event());
        events.add(group.formed());
        for (GroupCommand.Member member : command.members()) {
            WorkingGroupJoined joined = command.joined(member);
            Optional<GovernanceRejection> clash = clash(joined, group);
            if (clash.isPresent()) {
                return Decision.reject(clash.get());
            }
            group = group.with(joined);
            events.add(joined);
        }
        return Decision.accept(events);
    }

    private static Decision<GovernanceEvent, GovernanceRejection> formAgain(FormWorkingGroup command, Group group) {
        boolean same = command.event().equals(group.formed())
                && command.members().stream()
                        .map(command::joined)
                        .allMatch(joined -> place(joined, group).tenures().stream()
                                .anyMatch(tenure -> tenure.taken().equals(joined)));
        return same
                ? Decision.nothing()
                : Decision.reject(new WorkingGroupAlreadyFormed(
                        command.mission(),
                        command.workingGroup(),
                        group.formed().name()));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> join(WorkingGroupJoined event, Group group) {
        if (place(event, group).tenures().stream()
                .anyMatch(tenure -> tenure.taken().equals(event))) {
            return Decision.nothing();
        }
        return within(
                group,
                event.mission(),
                event.occurred(),
                () -> clash(event, group)
                        .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(event)));
    }

    private static Optional<GovernanceRejection> clash(WorkingGroupJoined event, Group group) {
        return place(event, group).clashWith(new Span(event.occurred(), null)).map(WorkingGroupRules::alreadyIn);
    }

    private static GovernanceRejection alreadyIn(Tenure<WorkingGroupJoined, WorkingGroupLeft> held) {
        WorkingGroupJoined joined = held.taken();
        return new MemberAlreadyIn(
                joined.mission(),
                joined.workingGroup(),
                joined.member(),
                joined.party().name(),
                held.span().from().edtf());
    }

    private static Post<WorkingGroupJoined, WorkingGroupLeft> place(WorkingGroupJoined event, Group group) {
        return group.members().getOrDefault(event.member(), Post.empty());
    }

    private static Decision<GovernanceEvent, GovernanceRejection> leave(WorkingGroupLeft event, Group group) {
        Post<WorkingGroupJoined, WorkingGroupLeft> member = group.members().getOrDefault(event.member(), Post.empty());
        if (member.tenures().isEmpty()) {
            return Decision.reject(new MemberNotFound(event.mission(), event.workingGroup(), event.member()));
        }
        if (member.tenures().stream().anyMatch(tenure -> event.equals(tenure.left()))) {
            return Decision.nothing();
        }
        Optional<Tenure<WorkingGroupJoined, WorkingGroupLeft>> open = member.open();
        if (open.isEmpty()) {
            return Decision.reject(new MemberAlreadyLeft(
                    event.mission(),
                    event.workingGroup(),
                    event.member(),
                    String.valueOf(member.tenures().getLast().span().end())));
        }
        Tenure<WorkingGroupJoined, WorkingGroupLeft> tenure = open.get();
        return ends(tenure.taken(), new Span(tenure.begun().when(), event.occurred()))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> correct(CorrectMemberDates command, Group group) {
        Post<WorkingGroupJoined, WorkingGroupLeft> member =
                group.members().getOrDefault(command.member(), Post.empty());
        if (member.tenures().isEmpty()) {
            return Decision.reject(new MemberNotFound(command.mission(), command.workingGroup(), command.member()));
        }
        Optional<Tenure<WorkingGroupJoined, WorkingGroupLeft>> known = member.tenure(command.tenure());
        if (known.isEmpty()) {
            return Decision.reject(new MemberTenureNotFound(
                    command.mission(),
                    command.workingGroup(),
                    command.member(),
                    command.tenure(),
                    member.tenures().size()));
        }
        Tenure<WorkingGroupJoined, WorkingGroupLeft> tenure = known.get();
        MemberDatesCorrected event = command.event(tenure.taken().party());
        Span span = new Span(command.from(), command.until());
        if (tenure.corrections().contains(event) || tenure.span().equals(span)) {
            return Decision.nothing();
        }
        return ends(tenure.taken(), span)
                .or(() -> group.span().refusal(event.mission(), named(event.workingGroup()), event.from()))
                .or(() -> member.without(tenure).clashWith(span).map(WorkingGroupRules::alreadyIn))
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Optional<GovernanceRejection> ends(WorkingGroupJoined joined, Span span) {
        return Optional.ofNullable(span.until())
                .filter(until -> until.isCertainlyBefore(span.from()))
                .map(until -> new OutsideItsTime(
                        joined.mission(),
                        "the time of " + joined.party().name() + " in " + named(joined.workingGroup()),
                        span.from().edtf(),
                        null,
                        until.edtf()));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> end(WorkingGroupEnded event, Group group) {
        if (group.ended() != null) {
            return event.equals(group.ended())
                    ? Decision.nothing()
                    : Decision.reject(new WorkingGroupAlreadyEnded(
                            event.mission(),
                            event.workingGroup(),
                            group.ended().occurred().edtf()));
        }
        return within(group, event.mission(), event.occurred(), () -> Decision.accept(event));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> within(
            Group group,
            MissionId mission,
            Occurred occurred,
            Supplier<Decision<GovernanceEvent, GovernanceRejection>> otherwise) {
        return group.span()
                .refusal(mission, named(group.formed().workingGroup()), occurred)
                .<Decision<GovernanceEvent, GovernanceRejection>>map(Decision::reject)
                .orElseGet(otherwise);
    }

    static String named(WorkingGroupId group) {
        return "working group " + group;
    }
}
