package org.missionpartnerships.mission.governing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Decided;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.GovernanceCommand.RecordDecision;
import org.missionpartnerships.mission.governing.GovernanceCommand.SupersedeDecision;
import org.missionpartnerships.mission.governing.GovernanceRejection.AdvisoryBodyTakesNoDecisions;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadyRecorded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadySuperseded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotAdopted;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotTakenByOne;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotInForce;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionSupersedesItself;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOfAnother;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOnAnotherDay;
import org.missionpartnerships.mission.governing.GovernanceRejection.NotSupersededByThat;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumFinding;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumNotReached;
import org.missionpartnerships.mission.governing.GovernanceRejection.Reading;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersededInCircle;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersedingDecisionIsEarlier;
import org.missionpartnerships.mission.governing.GovernanceRejection.VoteCountUnclear;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupHasNoSeats;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupMayNotDecide;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.value.Certainty;

/** The rules of decisions: who may take them, how the votes are counted, and what takes their place. */
final class DecisionRules {

    private DecisionRules() {}

    static Decision<GovernanceEvent, GovernanceRejection> record(RecordDecision command, Governance governance) {
        Decided known = governance.decisions().get(command.decision());
        if (known != null) {
            return isRepeated(command, known.decision())
                    ? Decision.nothing()
                    : reject(new DecisionAlreadyRecorded(
                            command.mission(),
                            command.decision(),
                            known.decision().title()));
        }
        if (command.body() != null && command.workingGroup() == null) {
            return governance
                    .body(command.body())
                    .map(body -> ofBody(command, body, governance))
                    .orElseGet(() -> reject(new GoverningBodyNotFound(command.mission(), command.body())));
        }
        if (command.body() == null && command.workingGroup() != null) {
            return governance
                    .group(command.workingGroup())
                    .map(group -> ofGroup(command, group, governance))
                    .orElseGet(() -> reject(new WorkingGroupNotFound(command.mission(), command.workingGroup())));
        }
        return reject(new DecisionNotTakenByOne(command.mission(), command.decision(), command.body() == null));
    }

    /** What was counted then is not counted again: seats and processes may have been recorded since. */
    private static boolean isRepeated(RecordDecision command, DecisionRecorded known) {
        List<DecisionProcessId> counted =
                known.counts().stream().map(VoteCount::process).toList();
        return command.event(known.counts(), known.outcome()).equals(known)
                && (command.process() == null || counted.equals(List.of(command.process())));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> ofGroup(
            RecordDecision command, Group group, Governance governance) {
        DecisionAuthority authority = group.formed().authority();
        if (authority != DecisionAuthority.DECIDES) {
            return reject(new WorkingGroupMayNotDecide(
                    command.mission(), group.formed().workingGroup(), authority));
        }
        boolean needsSeats = !command.votes().isEmpty()
                || command.process() != null
                || command.dissent().stream().anyMatch(dissent -> dissent.seat() != null);
        if (needsSeats) {
            return reject(
                    new WorkingGroupHasNoSeats(command.mission(), group.formed().workingGroup(), command.decision()));
        }
        String thing = WorkingGroupRules.named(group.formed().workingGroup());
        return group.span()
                .refusal(command.mission(), thing, command.occurred())
                .or(() -> meetingFlaw(command, governance))
                .map(DecisionRules::reject)
                .orElseGet(() -> Decision.accept(command.event(List.of(), DecisionOutcome.ADOPTED)));
    }

    private static Decision<GovernanceEvent, GovernanceRejection> ofBody(
            RecordDecision command, Body body, Governance governance) {
        if (body.established().type() == GoverningBodyType.ADVISORY) {
            return reject(new AdvisoryBodyTakesNoDecisions(
                    command.mission(), body.established().body()));
        }
        return body.span()
                .refusal(command.mission(), BodyRules.named(body.established().body()), command.occurred())
                .or(() -> meetingFlaw(command, governance))
                .or(() -> Ballot.flaw(command.mission(), body, command.occurred(), command.votes()))
                .or(() -> dissentFlaw(command, body))
                .or(() -> processFlaw(command, body))
                .map(DecisionRules::reject)
                .orElseGet(() -> count(command, body, governance));
    }

    private static Optional<GovernanceRejection> meetingFlaw(RecordDecision command, Governance governance) {
        if (command.meeting() == null) {
            return Optional.empty();
        }
        Meeting meeting = governance.meetings().get(command.meeting());
        if (meeting == null) {
            return Optional.of(new MeetingNotFound(command.mission(), command.meeting()));
        }
        boolean own = meeting.body() == null
                ? meeting.workingGroup() != null && meeting.workingGroup().equals(command.workingGroup())
                : meeting.body().equals(command.body());
        if (!own) {
            return Optional.of(
                    new MeetingOfAnother(command.mission(), command.meeting(), meeting.of(), command.decision()));
        }
        MeetingHeld held = meeting.held();
        if (held == null) {
            return Optional.of(new MeetingNotHeld(command.mission(), command.meeting(), command.decision()));
        }
        boolean sameDay = !held.occurred().isCertainlyBefore(command.occurred())
                && !command.occurred().isCertainlyBefore(held.occurred());
        return sameDay
                ? Optional.empty()
                : Optional.of(new MeetingOnAnotherDay(
                        command.mission(),
                        command.meeting(),
                        held.occurred().edtf(),
                        command.decision(),
                        command.occurred().edtf()));
    }

    private static Optional<GovernanceRejection> dissentFlaw(RecordDecision command, Body body) {
        return command.dissent().stream()
                .map(Dissent::seat)
                .filter(seat -> seat != null && !body.seats().containsKey(seat))
                .findFirst()
                .map(seat ->
                        new SeatNotFound(command.mission(), body.established().body(), seat));
    }

    private static Optional<GovernanceRejection> processFlaw(RecordDecision command, Body body) {
        if (command.process() == null) {
            return Optional.empty();
        }
        Optional<DecisionProcessDefined> named = body.process(command.process());
        if (named.isEmpty()) {
            return Optional.of(new DecisionProcessNotFound(
                    command.mission(), body.established().body(), command.process()));
        }
        SequencedMap<DecisionProcessDefined, Certainty> inForce =
                body.processes().during(command.occurred());
        if (inForce.containsKey(named.get())) {
            return Optional.empty();
        }
        SequencedMap<DecisionProcessId, Certainty> found = new LinkedHashMap<>();
        inForce.forEach((process, certainty) -> found.put(process.process(), certainty));
        return Optional.of(new DecisionProcessNotInForce(
                command.mission(),
                body.established().body(),
                command.process(),
                command.occurred().edtf(),
                Collections.unmodifiableSequencedMap(found)));
    }

    /** Under each process that was in force that day, or may have been: all must agree, and a quorum must be sure. */
    private static Decision<GovernanceEvent, GovernanceRejection> count(
            RecordDecision command, Body body, Governance governance) {
        Set<SeatId> attending = Optional.ofNullable(command.meeting())
                .map(governance.meetings()::get)
                .map(Meeting::held)
                .map(held -> Set.copyOf(held.seats()))
                .orElseGet(Set::of);
        Ballot ballot = new Ballot(body, command.occurred(), attending, command.votes());
        List<Reading> readings = new ArrayList<>();
        List<VoteCount> counts = new ArrayList<>();
        List<QuorumFinding> quorums = new ArrayList<>();
        for (Map.Entry<DecisionProcessDefined, Certainty> entry :
                body.processes().during(command.occurred()).entrySet()) {
            DecisionProcessDefined process = entry.getKey();
            if (command.process() != null && !command.process().equals(process.process())) {
                continue;
            }
            VoteCount count = ballot.count(process, entry.getValue());
            VoteCount least = ballot.countAtLeast(process, entry.getValue());
            counts.add(count);
            readings.add(new Reading(count, ballot.isQuorate(process)));
            if (count.outcome() != least.outcome()) {
                readings.add(new Reading(least, ballot.isQuorate(process)));
            }
            if (process.quorum() != null) {
                quorums.add(new QuorumFinding(
                        process.process(),
                        entry.getValue(),
                        process.quorum(),
                        ballot.present(),
                        ballot.filled(),
                        ballot.possiblyFilled()));
            }
        }
        if (!readings.isEmpty() && readings.stream().noneMatch(Reading::quorate)) {
            return reject(new QuorumNotReached(
                    command.mission(),
                    body.established().body(),
                    command.decision(),
                    command.occurred().edtf(),
                    List.copyOf(quorums)));
        }
        boolean agreed = readings.stream().allMatch(Reading::quorate)
                && readings.stream()
                                .map(reading -> reading.count().outcome())
                                .distinct()
                                .count()
                        <= 1;
        if (!agreed) {
            return reject(new VoteCountUnclear(
                    command.mission(),
                    body.established().body(),
                    command.decision(),
                    command.occurred().edtf(),
                    List.copyOf(readings)));
        }
        DecisionOutcome outcome =
                counts.isEmpty() ? DecisionOutcome.ADOPTED : counts.getFirst().outcome();
        return Decision.accept(command.event(counts, outcome));
    }

    static Decision<GovernanceEvent, GovernanceRejection> supersede(SupersedeDecision command, Governance governance) {
        Decided earlier = governance.decisions().get(command.decision());
        if (earlier == null) {
            return reject(new DecisionNotFound(command.mission(), command.decision()));
        }
        DecisionSuperseded event = command.event();
        if (earlier.superseded().contains(event)) {
            return Decision.nothing();
        }
        Decided later = governance.decisions().get(command.by());
        if (later == null) {
            return reject(new DecisionNotFound(command.mission(), command.by()));
        }
        return supersedingFlaw(event, earlier, later, governance)
                .map(DecisionRules::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Optional<GovernanceRejection> supersedingFlaw(
            DecisionSuperseded event, Decided earlier, Decided later, Governance governance) {
        if (event.by().equals(event.decision())) {
            return Optional.of(new DecisionSupersedesItself(event.mission(), event.decision()));
        }
        for (Decided decided : List.of(earlier, later)) {
            if (decided.decision().outcome() == DecisionOutcome.NOT_ADOPTED) {
                return Optional.of(new DecisionNotAdopted(
                        event.mission(), decided.decision().decision()));
            }
        }
        List<DecisionId> chain = chain(event.by(), event.decision(), governance);
        if (!chain.isEmpty()) {
            return Optional.of(new SupersededInCircle(event.mission(), event.decision(), chain));
        }
        if (later.decision().occurred().isCertainlyBefore(earlier.decision().occurred())) {
            return Optional.of(new SupersedingDecisionIsEarlier(
                    event.mission(),
                    event.decision(),
                    earlier.decision().occurred().edtf(),
                    event.by(),
                    later.decision().occurred().edtf()));
        }
        List<DecisionId> superseders =
                earlier.superseded().stream().map(DecisionSuperseded::by).toList();
        if (event.besides() == null ? !superseders.isEmpty() : superseders.contains(event.by())) {
            return Optional.of(new DecisionAlreadySuperseded(event.mission(), event.decision(), superseders));
        }
        if (event.besides() != null && !superseders.contains(event.besides())) {
            return Optional.of(new NotSupersededByThat(event.mission(), event.decision(), event.besides()));
        }
        return new Span(earlier.decision().occurred(), null)
                .refusal(event.mission(), "decision " + event.decision(), event.occurred());
    }

    /** From a decision over those that superseded it to another; empty if it does not lead there. */
    private static List<DecisionId> chain(DecisionId from, DecisionId to, Governance governance) {
        return chain(from, to, governance, new HashSet<>());
    }

    private static List<DecisionId> chain(DecisionId from, DecisionId to, Governance governance, Set<DecisionId> seen) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!seen.add(from)) {
            return List.of();
        }
        for (DecisionSuperseded next : governance.decisions().get(from).superseded()) {
            List<DecisionId> rest = chain(next.by(), to, governance, seen);
            if (!rest.isEmpty()) {
                List<DecisionId> chain = new ArrayList<>(List.of(from));
                chain.addAll(rest);
                return List.copyOf(chain);
            }
        }
        return List.of();
    }

    private static Decision<GovernanceEvent, GovernanceRejection> reject(GovernanceRejection reason) {
        return Decision.reject(reason);
    }
}
