package org.missionpartnerships.mission.governingbody;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.governing.DatesCorrectionView;
import org.missionpartnerships.mission.governing.EndedView;
import org.missionpartnerships.mission.governing.Governance.Body;
import org.missionpartnerships.mission.governing.Governance.Roster;
import org.missionpartnerships.mission.governing.Post;
import org.missionpartnerships.mission.governing.Tenure;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.DecisionRight;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "A governing body through all its time. Who sat on a day is in GET /missions/{id}/governance?at=.")
public record GoverningBodyView(
        MissionId mission,
        GoverningBodyId body,
        String name,
        GoverningBodyType type,
        @Nullable String description,
        @Schema(description = "When it was established.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while it stands.") @Nullable
        EndedView dissolved,

        List<SeatView> seats,

        @Schema(description = "Tellings of who was on the body other than the seats; all stand side by side.")
        List<RosterView> rosters,

        @Schema(description = "In the order in which they followed each other; each in force until the next.")
        List<DecisionProcessView> decisionProcesses,

        @Schema(description = "In the order in which they followed each other.")
        List<CadenceView> cadences,

        @Schema(
                description =
                        "False if a list is longer than the last 100 that are shown; every event is at /cities/{id}/timeline?mission= of the lead city.")
        boolean complete,

        @Schema(
                description =
                        "Only in a list as of a day: whether it stood then. The rest is all that was on record; who sat there that day is in GET /missions/{id}/governance?at=.")
        @Nullable
        Certainty certainty) {

    private static final int MOST = 100;

    public record SeatView(
            SeatId seat,

            @Schema(description = "Who held it, in the order of recording.")
            List<SeatTenureView> tenures) {

        static SeatView of(SeatId id, Post<SeatAssigned, SeatVacated> seat) {
            List<SeatTenureView> tenures = new ArrayList<>();
            seat.tenures().forEach(tenure -> tenures.add(SeatTenureView.of(tenures.size() + 1, tenure)));
            return new SeatView(id, List.copyOf(tenures));
        }
    }

    public record SeatTenureView(
            @Schema(description = "The number of those who held the seat, from 1, in the order of recording.")
            int tenure,

            String role,
            @Nullable String responsibility,
            Party holder,
            @Nullable Quantity members,
            boolean voting,

            @Schema(description = "From when, as corrected last.")
            Occurred from,

            @Schema(description = "Absent while it is held.") @Nullable
            Occurred until,

            @Nullable Source source,
            AssertedBy assertedBy,

            @Schema(description = "How the end was told, if not with the beginning.") @Nullable
            EndedView vacated,

            @Schema(
                    description =
                            "The days that were on record before are in GET /missions/{id}/governance?knownAt=, as they were known then.")
            List<DatesCorrectionView> corrections) {

        static SeatTenureView of(int number, Tenure<SeatAssigned, SeatVacated> tenure) {
            SeatAssigned assigned = tenure.taken();
            SeatVacated left = tenure.left();
            return new SeatTenureView(
                    number,
                    assigned.role(),
                    assigned.responsibility(),
                    assigned.holder(),
                    assigned.members(),
                    assigned.voting(),
                    tenure.span().from(),
                    tenure.span().until(),
                    assigned.source(),
                    assigned.assertedBy(),
                    left == null
                            ? null
                            : new EndedView(left.reason(), left.occurred(), left.source(), left.assertedBy()),
                    tenure.corrections().stream().map(DatesCorrectionView::of).toList());
        }
    }

    public record RosterView(
            RosterId roster,

            @Schema(description = "What the body is called there, if otherwise.") @Nullable
            String name,

            List<Party> createdBy,
            List<RosterMember> members,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy,

            @Schema(description = "Absent while it is told.") @Nullable
            EndedView withdrawn) {

        static RosterView of(Roster roster) {
            RosterTold told = roster.told();
            RosterWithdrawn withdrawn = roster.withdrawn();
            return new RosterView(
                    told.roster(),
                    told.name(),
                    told.createdBy(),
                    told.members(),
                    told.description(),
                    told.occurred(),
                    told.source(),
                    told.assertedBy(),
                    withdrawn == null
                            ? null
                            : new EndedView(
                                    withdrawn.reason(),
                                    withdrawn.occurred(),
                                    withdrawn.source(),
                                    withdrawn.assertedBy()));
        }
    }

    public record DecisionProcessView(
            DecisionProcessId process,
            DecisionMethod method,
            @Nullable Quorum quorum,
            List<DecisionRight> whoDecides,
            @Nullable String description,
            @Schema(description = "From when.") Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static DecisionProcessView of(DecisionProcessDefined defined) {
            return new DecisionProcessView(
                    defined.process(),
                    defined.method(),
                    defined.quorum(),
                    defined.whoDecides(),
                    defined.description(),
                    defined.occurred(),
                    defined.source(),
                    defined.assertedBy());
        }
    }

    public record CadenceView(
            Cadence cadence,
            @Schema(description = "From when.") Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static CadenceView of(MeetingCadencePromised promised) {
            return new CadenceView(promised.cadence(), promised.occurred(), promised.source(), promised.assertedBy());
        }
    }

    static GoverningBodyView of(Body body) {
        return of(body, null);
    }

    static GoverningBodyView of(Body body, @Nullable Certainty certainty) {
        var established = body.established();
        var dissolved = body.dissolved();
        LatestOfEach latest = new LatestOfEach(MOST);
        return new GoverningBodyView(
                established.mission(),
                established.body(),
                established.name(),
                established.type(),
                established.description(),
                established.occurred(),
                established.source(),
                established.assertedBy(),
                dissolved == null
                        ? null
                        : new EndedView(
                                dissolved.reason(), dissolved.occurred(), dissolved.source(), dissolved.assertedBy()),
                latest.of(body.seats().entrySet().stream()
                        .map(seat -> SeatView.of(seat.getKey(), seat.getValue()))
                        .toList()),
                latest.of(body.rosters().stream().map(RosterView::of).toList()),
                latest.of(body.processes().inOrder().stream()
                        .map(DecisionProcessView::of)
                        .toList()),
                latest.of(
                        body.cadences().inOrder().stream().map(CadenceView::of).toList()),
                latest.complete(),
                certainty);
    }
}
