package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PopulationShare;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * What stood in a city at the end of a day, as far as was known at an instant. Each element says how sure it is and which
 * event it comes from; what had certainly not happened yet is left out.
 *
 * @param knownAt the instant; only what was recorded by then counts
 * @param events how many events were known
 * @param editions meetings of the city itself, and those of others that it hosts; its missions' stand with the missions, and so
 *     with all that follows
 */
public record Partnership(
        CityId city,
        LocalDate at,
        Instant knownAt,
        int events,
        @Nullable Identity identity,
        List<Facts> facts,
        List<Administration> administrations,
        List<GovernanceChange> governanceChanges,
        List<ContextIndicator> contextIndicators,
        List<MissionStanding> missions,
        List<CityName> names,
        List<RegionMember> regionMembers,
        List<RegionMembership> regions,
        List<Distinction> distinctions,
        List<Edition> editions,
        CommunityThen community,
        ExchangeThen exchange,
        List<ClaimsThen> claims,
        ProfileThen profile) {

    /** A name beside those that the city was registered with. */
    public record CityName(
            String name, NameUse use, @Nullable String language, Origin origin) {}

    /** @param left null unless it may have left by then */
    public record RegionMember(
            CityId member, Origin origin, @Nullable Origin left) {}

    /**
     * That the city is part of a region, which recorded it.
     *
     * @param left null unless it may have left by then
     */
    public record RegionMembership(
            CityId region, Origin origin, @Nullable Origin left) {}

    public record Distinction(
            String distinction,
            @Nullable String awardedBy,
            @Nullable Occurred period,
            Origin origin) {}

    /**
     * Where an element comes from.
     *
     * @param notBefore first day on which it can have happened, raised to that of the event that it follows; null if open
     */
    public record Origin(
            Certainty certainty,
            UUID event,
            String type,
            String service,
            Occurred occurred,
            @Nullable LocalDate notBefore,
            Instant recordedAt,
            @Nullable Source source,
            AssertedBy assertedBy) {}

    /** The city's names, as registered. They hold at any date. */
    public record Identity(
            String name,
            List<String> otherNames,
            List<CityKind> kinds,
            @Nullable String country,
            Origin origin) {}

    public record Facts(
            @Nullable Quantity population,
            @Nullable String location,
            @Nullable String governance,
            @Nullable String economy,
            List<PopulationShare> populationShares,
            @Nullable Quantity councilSeats,
            List<String> mainEmployers,
            @Nullable Quantity subUnitCount,
            List<String> subUnits,
            Origin origin) {}

    /** @param ended null unless it may have ended by then; where it certainly had, it is left out */
    public record Administration(
            TermId term,
            @Nullable String description,
            @Nullable String authority,
            @Nullable String leadingParty,
            List<String> coalition,
            Origin origin,
            @Nullable Origin ended) {}

    public record GovernanceChange(
            String description,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            List<String> authoritiesAdded,
            List<String> authoritiesRemoved,
            Origin origin) {}

    public record ContextIndicator(
            String subject,
            String name,
            @Nullable Quantity value,
            @Nullable String statement,
            Origin origin) {}

    /**
     * A mission as it stood.
     *
     * @param title null where its proposal was not known yet
     * @param status what it certainly was; null if not even its proposal is certain
     * @param possibleStatuses what else it may have been
     * @param lifecycle the events behind both
     */
    public record MissionStanding(
            MissionId mission,
            @Nullable String title,
            @Nullable Topic topic,
            @Nullable CityId leadCity,
            @Nullable Party initiator,
            @Nullable ArrangementType arrangement,
            @Nullable MissionStatus status,
            List<MissionStatus> possibleStatuses,
            List<LifecycleStep> lifecycle,
            List<Trigger> triggers,
            List<Goal> goals,
            List<ScopeChange> scopeChanges,
            List<FitTested> fitTests,
            List<Stage> stages,
            List<Continuity> continuity,
            List<CoordinationUnit> coordinationUnits,
            List<Edition> editions,
            List<Successor> successors,
            List<Partner> partners,
            List<Commitment> commitments,
            List<FundingShare> fundingShares,
            List<Measurement> measurements,
            List<Deliverable> deliverables,
            List<TakingPart> cities,
            List<Challenge> challenges,
            List<Arrangement> arrangementChanges,
            GovernanceThen governance,
            CommunityThen community,
            ScalingThen scaling,
            ExchangeThen exchange,
            List<ClaimsThen> claims) {}

    /**
     * Another city that takes part.
     *
     * @param left null unless it may have left by then
     */
    public record TakingPart(
            CityId city,
            @Nullable String description,
            Origin origin,
            @Nullable Origin left) {}

    /** A wording of the problem; each stands, the last one holds. */
    @Schema(name = "FramedChallenge")
    public record Challenge(String challenge, @Nullable String reason, Origin origin) {}

    /** What changed of the form of the cooperation; what is null stayed as it was. */
    public record Arrangement(
            @Nullable ArrangementType arrangement,
            @Nullable String terms,
            @Nullable Boolean legalEntity,
            @Nullable String reason,
            Origin origin) {}

    /**
     * @param reason of a suspension, a relaunch or a closing
     * @param fitTestOverride on a launch without a passed fit test: who answers for it, and why
     */
    public record LifecycleStep(
            MissionStatus status,
            @Nullable String reason,
            @Nullable FitTestOverride fitTestOverride,
            Origin origin) {}

    public record FitTested(int test, FitOutcome outcome, Origin origin) {}

    /** @param ended null unless the form may have ended by then */
    public record Stage(
            FormalisationStage stage,
            @Nullable String description,
            Origin origin,
            @Nullable Origin ended) {}

    public record Continuity(
            CityId city, TermId term, @Nullable String statement, Origin origin) {}

    public record CoordinationUnit(
            UnitId unit,
            String name,
            boolean permanent,
            @Nullable String mandate,
            Origin origin) {}

    /**
     * An edition that was planned or held by then.
     *
     * @param mission whose it is; null where it is none's
     * @param city whose it is, or whose mission's; null for the network's
     * @param hostCity where it takes or took place, by what was said last, if that city is registered
     * @param planned for when, by the last move
     * @param origin of what was recorded of it first: that it was planned, or that it was held
     * @param held null unless it may have been held by then
     * @param cancelled null unless it may have been cancelled by then
     */
    public record Edition(
            SeriesId series,
            EditionId edition,
            @Nullable MissionId mission,
            @Nullable CityId city,
            String title,
            @Nullable Occurred planned,
            @Nullable String place,
            @Nullable CityId hostCity,
            List<Attendance> attendance,
            Origin origin,
            @Nullable Origin held,
            @Nullable Origin cancelled) {}

    public record Trigger(TriggerKind kind, String description, Origin origin) {}

    /** @param period for when */
    public record Goal(
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,
            Origin origin) {}

    public record ScopeChange(String description, Origin origin) {}

    public record Successor(MissionId successor, @Nullable String description, Origin origin) {}

    public record Partner(
            @Nullable OrganisationId organisation,
            @Nullable String group,
            @Nullable Quantity count,
            PartnerRole role,
            Sector sector,
            @Nullable Subtype subtype,
            List<String> interests,
            Origin origin) {}

    /**
     * @param made null where a source tells of the delivery alone
     * @param delivered null unless it may have been delivered by then
     */
    public record Commitment(
            CommitmentId commitment,
            @Nullable OrganisationId organisation,
            @Nullable String group,
            CommitmentKind kind,
            String description,
            @Nullable Quantity quantity,
            @Nullable Money money,
            @Nullable String beneficiary,
            @Nullable Origin made,
            @Nullable Origin delivered) {}

    public record FundingShare(
            String subject,
            List<FundingPart> parts,
            @Nullable String note,
            Origin origin) {}

    public record Measurement(
            IndicatorId indicator,
            String name,
            Quantity value,
            @Nullable String note,
            Origin origin) {}

    public record Deliverable(
            DeliverableKind kind, String title, @Nullable String description, Origin origin) {}
}
