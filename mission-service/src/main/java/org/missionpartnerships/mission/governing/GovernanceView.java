package org.missionpartnerships.mission.governing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.DecisionRight;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

@Schema(
        description =
                "How a mission was governed at the end of a day, as far as was known at an instant. Each element is"
                        + " certain or possible and says where it comes from; what certainly did not stand is left out.")
public record GovernanceView(
        MissionId mission,
        LocalDate at,
        Instant knownAt,
        @Schema(description = "How many events were known.") int events,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        List<BodyStanding> governingBodies,

        @Schema(description = "Whom the seats of all bodies together bring to the table, by sector.")
        List<SectorPresence> composition,

        List<WorkingGroupStanding> workingGroups) {

    public record BodyStanding(
            GoverningBodyId body,
            String name,
            GoverningBodyType type,
            @Nullable String description,
            Certainty certainty,
            Evidence established,

            @Schema(description = "Only where it may have ended by then.") @Nullable
            Evidence dissolved,

            List<SeatStanding> seats,

            @Schema(description = "Seats that somebody had held before, and certainly nobody then.")
            List<SeatId> vacantSeats,

            @Schema(description = "Tellings of who was on the body other than the seats; all stand side by side.")
            List<RosterStanding> rosters,

            @Schema(
                    description =
                            "Whether who was on it is told in several ways. Then all that any of them tells is possible, and nothing of it certain, in the composition.")
            boolean contested,

            List<SectorPresence> composition,

            @Schema(
                    description =
                            "One, if the dates tell which; several possible ones, if they do not; none, if none was on record.")
            List<ProcessStanding> decisionProcesses,

            List<CadenceStanding> cadences) {}

    public record SeatStanding(
            SeatId seat,
            String role,
            @Nullable String responsibility,
            Party holder,

            @Schema(description = "How many a group has that the source does not name one by one.") @Nullable
            Quantity members,

            boolean voting,
            Certainty certainty,
            Evidence taken,

            @Schema(description = "Only where the holder may have left by then.") @Nullable
            Evidence left) {}

    public record RosterStanding(
            RosterId roster,

            @Schema(description = "What the body is called there, if otherwise.") @Nullable
            String name,

            List<Party> createdBy,
            List<RosterMember> members,
            @Nullable String description,
            Certainty certainty,
            Evidence told,

            @Schema(description = "Only where it may have been withdrawn by then; what certainly was is left out.")
            @Nullable
            Evidence withdrawn,

            @Schema(
                    description =
                            "Claims that say the same as this telling: they name its event, and are disputed and decided in GET /claims/{id}.")
            List<ClaimId> claims) {}

    public record SectorPresence(
            @Schema(description = "Absent for those whose sector is not on record.") @Nullable
            Sector sector,

            @Schema(description = "Seats that it certainly held.")
            int seats,

            @Schema(description = "Seats that it may have held besides.")
            int possibleSeats,

            @Schema(description = "Who held them.") List<String> holders) {}

    public record ProcessStanding(
            DecisionProcessId process,
            DecisionMethod method,
            @Nullable Quorum quorum,
            List<DecisionRight> whoDecides,
            @Nullable String description,
            Certainty certainty,
            Evidence defined,

            @Schema(description = "The one that took its place later, or may have by then.") @Nullable
            DecisionProcessId replacedBy) {}

    public record CadenceStanding(Cadence cadence, Certainty certainty, Evidence promised, MeetingRhythm rhythm) {}

    public record WorkingGroupStanding(
            WorkingGroupId workingGroup,
            String name,
            @Nullable String mandate,
            DecisionAuthority authority,
            @Nullable String authorityOver,
            @Nullable GoverningBodyId reportsTo,
            Certainty certainty,
            Evidence formed,

            @Schema(description = "Only where it may have ended by then.") @Nullable
            Evidence ended,

            List<MemberStanding> members,
            List<SectorPresence> composition) {}

    public record MemberStanding(
            MemberId member,
            Party party,
            @Nullable Quantity count,
            Certainty certainty,
            Evidence joined,

            @Schema(description = "Only where it may have left by then.") @Nullable
            Evidence left) {}
}
