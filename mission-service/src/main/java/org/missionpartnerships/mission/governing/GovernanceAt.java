package org.missionpartnerships.mission.governing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Group;
import org.missionpartnerships.mission.governing.Governance.Roster;
import org.missionpartnerships.mission.governing.GovernanceView.BodyStanding;
import org.missionpartnerships.mission.governing.GovernanceView.CadenceStanding;
import org.missionpartnerships.mission.governing.GovernanceView.MemberStanding;
import org.missionpartnerships.mission.governing.GovernanceView.ProcessStanding;
import org.missionpartnerships.mission.governing.GovernanceView.RosterStanding;
import org.missionpartnerships.mission.governing.GovernanceView.SeatStanding;
import org.missionpartnerships.mission.governing.GovernanceView.SectorPresence;
import org.missionpartnerships.mission.governing.GovernanceView.WorkingGroupStanding;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** What stood at the end of a day. */
final class GovernanceAt {

    private final GovernanceAsKnown known;
    private final LocalDate at;
    private final Map<UUID, List<ClaimId>> claims;

    private GovernanceAt(GovernanceAsKnown known, LocalDate at, Map<UUID, List<ClaimId>> claims) {
        this.known = known;
        this.at = at;
        this.claims = claims;
    }

    /** @param claims those that say the same as an event, by event */
    static GovernanceView of(
            MissionId mission,
            GovernanceAsKnown known,
            LocalDate at,
            Instant knownAt,
            Map<UUID, List<ClaimId>> claims,
            @Nullable FitTestOverride override) {
        GovernanceAt fold = new GovernanceAt(known, at, claims);
        List<BodyStanding> bodies = known.governance().bodies().values().stream()
                .flatMap(body -> fold.body(body).stream())
                .toList();
        return new GovernanceView(
                mission,
                at,
                knownAt,
                known.events(),
                override,
                bodies,
                composition(bodies.stream()
                        .flatMap(body -> present(body.seats(), body.rosters()))
                        .toList()),
                known.governance().groups().values().stream()
                        .flatMap(group -> fold.group(group).stream())
                        .toList());
    }

    private Optional<BodyStanding> body(Body body) {
        Evidence established = known.evidence(body.established(), at);
        Evidence dissolved = ended(body.dissolved());
        Certainty certainty = standing(established, dissolved);
        if (certainty == Certainty.NOT_YET) {
            return Optional.empty();
        }
        List<SeatStanding> seats = new ArrayList<>();
        body.seats()
                .values()
                .forEach(seat -> seat.tenures().forEach(tenure -> seat(tenure).ifPresent(seats::add)));
        Set<SeatId> vacant = new LinkedHashSet<>();
        body.seats().forEach((id, seat) -> {
            if (seat.tenures().stream()
                    .anyMatch(tenure -> known.certainty(tenure.begun().when(), at) != Certainty.NOT_YET)) {
                vacant.add(id);
            }
        });
        seats.forEach(seat -> vacant.remove(seat.seat()));
        List<RosterStanding> rosters =
                body.rosters().stream().flatMap(told -> roster(told).stream()).toList();
        return Optional.of(new BodyStanding(
                body.established().body(),
                body.established().name(),
                body.established().type(),
                body.established().description(),
                certainty,
                established,
                dissolved,
                List.copyOf(seats),
                List.copyOf(vacant),
                rosters,
                isContested(seats, rosters),
                composition(present(seats, rosters).toList()),
                processes(body),
                cadences(body)));
    }

    private Optional<SeatStanding> seat(Tenure<SeatAssigned, ? extends GovernanceEvent> tenure) {
        SeatAssigned assigned = tenure.taken();
        Evidence taken = known.evidence(tenure.begun(), at);
        Evidence left = ended(tenure.ended());
        Certainty certainty = standing(taken, left);
        return certainty == Certainty.NOT_YET
                ? Optional.empty()
                : Optional.of(new SeatStanding(
                        assigned.seat(),
                        assigned.role(),
                        assigned.responsibility(),
                        assigned.holder(),
                        assigned.members(),
                        assigned.voting(),
                        certainty,
                        taken,
                        left));
    }

    private Optional<RosterStanding> roster(Roster roster) {
        RosterTold told = roster.told();
        Evidence evidence = known.evidence(told, at);
        Evidence withdrawn = ended(roster.withdrawn());
        Certainty certainty = standing(evidence, withdrawn);
        return certainty == Certainty.NOT_YET
                ? Optional.empty()
                : Optional.of(new RosterStanding(
                        told.roster(),
                        told.name(),
                        told.createdBy(),
                        told.members(),
                        told.description(),
                        certainty,
                        evidence,
                        withdrawn,
                        claims.getOrDefault(evidence.event(), List.of())));
    }

    private static boolean isContested(List<SeatStanding> seats, List<RosterStanding> rosters) {
        return rosters.size() + (seats.isEmpty() ? 0 : 1) > 1;
    }

    private List<ProcessStanding> processes(Body body) {
        List<ProcessStanding> standing = new ArrayList<>();
        body.processes()
                .at(at, process -> known.notBefore(process.occurred()))
                .forEach((process, certainty) -> standing.add(new ProcessStanding(
                        process.process(),
                        process.method(),
                        process.quorum(),
                        process.whoDecides(),
                        process.description(),
                        certainty,
                        known.evidence(process, at),
                        body.processes()
                                .after(process)
                                .map(DecisionProcessDefined::process)
                                .orElse(null))));
        return List.copyOf(standing);
    }

    private List<CadenceStanding> cadences(Body body) {
        List<CadenceStanding> standing = new ArrayList<>();
        body.cadences()
                .at(at, cadence -> known.notBefore(cadence.occurred()))
                .forEach((cadence, certainty) -> standing.add(new CadenceStanding(
                        cadence.cadence(), certainty, known.evidence(cadence, at), rhythm(body, cadence))));
        return List.copyOf(standing);
    }

    private MeetingRhythm rhythm(Body body, MeetingCadencePromised promised) {
        List<Meeting> ofBody = known.governance().meetings().values().stream()
                .filter(meeting -> body.established().body().equals(meeting.body()))
                .toList();
        List<MeetingHeld> held = ofBody.stream()
                .flatMap(meeting -> Stream.ofNullable(meeting.held()))
                .filter(meeting -> !meeting.occurred().isCertainlyBefore(promised.occurred()))
                .toList();
        return MeetingRhythm.of(
                promised.cadence(),
                promised.occurred(),
                held.stream()
                        .filter(meeting -> known.certainty(meeting, at) == Certainty.CERTAIN)
                        .map(MeetingHeld::occurred)
                        .toList(),
                (int) held.stream()
                        .filter(meeting -> known.certainty(meeting, at) == Certainty.POSSIBLE)
                        .count(),
                ofBody.stream()
                        .flatMap(meeting -> ahead(meeting).stream())
                        .map(meeting -> Optional.ofNullable(meeting.planned()))
                        .toList(),
                at);
    }

    /** The meeting as it was planned, if it was still to come. */
    private Optional<Meeting> ahead(Meeting meeting) {
        return meeting.keeping(event -> known.certainty(event, at) != Certainty.NOT_YET)
                .filter(then ->
                        then.status().filter(MeetingStatus.SCHEDULED::equals).isPresent());
    }

    private Optional<WorkingGroupStanding> group(Group group) {
        Evidence formed = known.evidence(group.formed(), at);
        Evidence ended = ended(group.ended());
        Certainty certainty = standing(formed, ended);
        if (certainty == Certainty.NOT_YET) {
            return Optional.empty();
        }
        List<MemberStanding> members = new ArrayList<>();
        group.members()
                .values()
                .forEach(member ->
                        member.tenures().forEach(tenure -> member(tenure).ifPresent(members::add)));
        return Optional.of(new WorkingGroupStanding(
                group.formed().workingGroup(),
                group.formed().name(),
                group.formed().mandate(),
                group.formed().authority(),
                group.formed().authorityOver(),
                group.formed().reportsTo(),
                certainty,
                formed,
                ended,
                List.copyOf(members),
                composition(members.stream().map(GovernanceAt::present).toList())));
    }

    private Optional<MemberStanding> member(Tenure<WorkingGroupJoined, ? extends GovernanceEvent> tenure) {
        WorkingGroupJoined joined = tenure.taken();
        Evidence from = known.evidence(tenure.begun(), at);
        Evidence left = ended(tenure.ended());
        Certainty certainty = standing(from, left);
        return certainty == Certainty.NOT_YET
                ? Optional.empty()
                : Optional.of(
                        new MemberStanding(joined.member(), joined.party(), joined.count(), certainty, from, left));
    }

    private record Present(Party party, Certainty certainty) {}

    /** Of several tellings none is preferred, so that nothing of what they tell is certain. */
    private static Stream<Present> present(List<SeatStanding> seats, List<RosterStanding> rosters) {
        Stream<Present> present = Stream.concat(
                seats.stream().map(seat -> new Present(seat.holder(), seat.certainty())),
                rosters.stream()
                        .flatMap(roster -> roster.members().stream()
                                .map(member -> new Present(member.party(), roster.certainty()))));
        return isContested(seats, rosters) ? present.map(one -> new Present(one.party(), Certainty.POSSIBLE)) : present;
    }

    private static Present present(MemberStanding member) {
        return new Present(member.party(), member.certainty());
    }

    private static List<SectorPresence> composition(List<Present> present) {
        Map<Optional<Sector>, List<Present>> bySector = new LinkedHashMap<>();
        for (Sector sector : Sector.values()) {
            bySector.put(Optional.of(sector), new ArrayList<>());
        }
        bySector.put(Optional.empty(), new ArrayList<>());
        present.forEach(
                one -> bySector.get(Optional.ofNullable(one.party().sector())).add(one));
        List<SectorPresence> composition = new ArrayList<>();
        bySector.forEach((sector, parties) -> {
            if (!parties.isEmpty()) {
                int certain = (int) parties.stream()
                        .filter(one -> one.certainty() == Certainty.CERTAIN)
                        .count();
                composition.add(new SectorPresence(
                        sector.orElse(null),
                        certain,
                        parties.size() - certain,
                        parties.stream()
                                .map(one -> one.party().name())
                                .distinct()
                                .toList()));
            }
        });
        return List.copyOf(composition);
    }

    private @Nullable Evidence ended(@Nullable GovernanceEvent event) {
        return event == null ? null : whereHappened(known.evidence(event, at));
    }

    private @Nullable Evidence ended(@Nullable Told told) {
        return told == null ? null : whereHappened(known.evidence(told, at));
    }

    private static @Nullable Evidence whereHappened(Evidence evidence) {
        return evidence.certainty() == Certainty.NOT_YET ? null : evidence;
    }

    private static Certainty standing(Evidence begun, @Nullable Evidence ended) {
        return Span.standing(begun.certainty(), ended == null ? Certainty.NOT_YET : ended.certainty());
    }
}
