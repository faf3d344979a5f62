package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.milestone.DeliverableKind;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.partner.FundingSide;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.ContextIndicatorId;
import org.missionpartnerships.published.value.DeliverableId;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** The fourteen rows of Burgos as the three services record them, in the order of the rows. */
final class BurgosHistory {

    static final CityId BURGOS = new CityId("burgos");
    static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    static final SeriesId SERIES = new SeriesId("burgos-poligono-circular");
    static final Instant START = Instant.parse("2025-11-22T07:00:00Z");

    private static final AssertedBy HUMAN = AssertedBy.HUMAN;
    private static final Occurred BY_PUBLICATION = Occurred.notGiven("[..2025-09]");

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Map<String, Long> heads = new HashMap<>();

    static List<HistoryEntry> entries() {
        BurgosHistory history = new BurgosHistory();
        history.write();
        return List.copyOf(history.entries);
    }

    private void write() {
        OrganisationId aepv = new OrganisationId("aepv");
        CommitmentId staff = new CommitmentId(id(90));
        IndicatorId recovered = new IndicatorId(id(91));

        mission(new CityRegistered(
                BURGOS, "Burgos", List.of(), List.of(CityKind.CITY), "ES", BY_PUBLICATION, source("L275"), HUMAN));
        milestone(new ContextIndicatorRecorded(
                new ContextIndicatorId(id(92)),
                BURGOS,
                Topic.CIRCULAR_ECONOMY,
                "Villalonquéjar industrial estate",
                "businesses",
                Quantity.of(Qualifier.MORE_THAN, "700", "businesses"),
                null,
                BY_PUBLICATION,
                source("L292"),
                HUMAN));
        UUID proposed = mission(new MissionProposed(
                MISSION,
                BURGOS,
                List.of(),
                "Polígono Circular",
                null,
                Topic.CIRCULAR_ECONOMY,
                null,
                null,
                null,
                null,
                null,
                MissionDetail.FULL,
                Occurred.inferred("[..2021]"),
                source("L294"),
                HUMAN));
        partner(new PartnerJoined(
                new MembershipId(id(93)),
                MISSION,
                true,
                aepv,
                null,
                null,
                PartnerRole.INITIATOR,
                Sector.BUSINESS,
                Subtype.ASSOCIATION,
                List.of(),
                Occurred.inferred("[..2021]"),
                source("L292-294"),
                HUMAN));
        mission(new FormalisationStageReached(
                MISSION,
                FormalisationStage.INFORMAL_GROUP,
                null,
                Occurred.inferred("[..2024-02]"),
                source("L821"),
                HUMAN));
        UUID launched = mission(new MissionLaunched(
                MISSION,
                null,
                new FitTestOverride("Data steward of the import", "Launched before fit tests were kept"),
                List.of(),
                "Meetings of the council and firms",
                Occurred.stated("2021").withAfter(proposed),
                source("L292-294"),
                HUMAN));
        milestone(new IndicatorDefined(
                recovered,
                MISSION,
                "Non-hazardous waste recovered",
                "t",
                null,
                null,
                Occurred.stated("2021"),
                source("L294"),
                HUMAN));
        milestone(new MeasurementRecorded(
                new MeasurementId(id(94)),
                recovered,
                MISSION,
                "Non-hazardous waste recovered",
                Quantity.exactly("83000", "t"),
                null,
                Occurred.stated("2021/2022").withPhrase("first year"),
                source("L294"),
                HUMAN));
        partner(new PartnerJoined(
                new MembershipId(id(95)),
                MISSION,
                false,
                null,
                "competing plastics companies",
                Quantity.exactly("9", "companies"),
                PartnerRole.MEMBER,
                Sector.BUSINESS,
                null,
                List.of("waste", "energy cost", "EU standards"),
                BY_PUBLICATION.withAfter(launched),
                source("L853"),
                HUMAN));
        milestone(new DeliverablePublished(
                new DeliverableId(id(96)),
                MISSION,
                DeliverableKind.PRACTICE,
                "Energy sharing and re-use of waste water",
                null,
                null,
                Occurred.inferred("[2022..2025-09]"),
                source("L294"),
                HUMAN));
        partner(new CommitmentMade(
                new CommitmentId(id(97)),
                MISSION,
                aepv,
                null,
                CommitmentKind.TRAINING,
                "Training and waste assessments for small firms",
                null,
                null,
                "small and medium-sized firms",
                BY_PUBLICATION,
                source("L300"),
                HUMAN));
        mission(new AdministrationTermStarted(
                BURGOS,
                new TermId("2023"),
                null,
                null,
                null,
                List.of(),
                Occurred.stated("2023"),
                source("L298"),
                HUMAN));
        mission(new MissionContinuityConfirmed(
                MISSION,
                BURGOS,
                new TermId("2023"),
                "City involvement remained constant",
                Occurred.stated("2023"),
                source("L298"),
                HUMAN));
        UUID office = mission(new CoordinationUnitEstablished(
                MISSION,
                new UnitId("circular-economy-office"),
                "Circular Economy Office",
                true,
                null,
                Occurred.stated("2024-02"),
                source("L298"),
                HUMAN));
        mission(new FormalisationStageReached(
                MISSION,
                FormalisationStage.PERMANENT_UNIT,
                "Circular Economy Office",
                Occurred.stated("2024-02"),
                source("L298"),
                HUMAN));
        partner(new CommitmentDelivered(
                staff,
                MISSION,
                new OrganisationId("fundacion-caja-de-burgos"),
                null,
                CommitmentKind.STAFF,
                "A full-time member of staff",
                Quantity.exactly("1", "FTE"),
                null,
                "Circular Economy Office",
                Occurred.inferred("[2024-02..2025-09]").withAfter(office),
                source("L298"),
                HUMAN));
        partner(new FundingShareRecorded(
                new FundingShareId(id(98)),
                MISSION,
                "infrastructure and office staff",
                List.of(
                        new FundingPart(FundingSide.PUBLIC, null, List.of()),
                        new FundingPart(FundingSide.PRIVATE, null, List.of())),
                null,
                BY_PUBLICATION,
                source("L807"),
                HUMAN));
        mission(new EditionScheduled(
                SERIES,
                MISSION,
                new EditionId("2025"),
                "Best-practice exchange of industrial estates",
                Occurred.stated("2025"),
                null,
                null,
                null,
                null,
                BY_PUBLICATION,
                source("L298"),
                HUMAN));
    }

    private UUID mission(PublishedEvent event) {
        return add("mission-service", event);
    }

    private UUID partner(PublishedEvent event) {
        return add("partner-service", event);
    }

    private UUID milestone(PublishedEvent event) {
        return add("milestone-service", event);
    }

    private UUID add(String service, PublishedEvent event) {
        int row = entries.size() + 1;
        UUID id = id(row);
        entries.add(new HistoryEntry(
                service,
                new Ledger("burgos"),
                heads.merge(service, 1L, Long::sum),
                id,
                typeOf(event),
                START.plusSeconds(row),
                event instanceof CityEvent || event instanceof ContextIndicatorEvent ? null : MISSION.value(),
                null,
                event));
        return id;
    }

    static EventType typeOf(PublishedEvent event) {
        return switch (event) {
            case CityEvent happened -> CityEvent.typeOf(happened);
            case MissionEvent happened -> MissionEvent.typeOf(happened);
            case SeriesEvent happened -> SeriesEvent.typeOf(happened);
            case MembershipEvent happened -> MembershipEvent.typeOf(happened);
            case CommitmentEvent happened -> CommitmentEvent.typeOf(happened);
            case FundingShareEvent happened -> FundingShareEvent.typeOf(happened);
            case IndicatorEvent happened -> IndicatorEvent.typeOf(happened);
            case DeliverableEvent happened -> DeliverableEvent.typeOf(happened);
            case ContextIndicatorEvent happened -> ContextIndicatorEvent.typeOf(happened);
            case OrganisationEvent happened -> OrganisationEvent.typeOf(happened);
            default -> throw new IllegalArgumentException("No event of a city's history: " + event);
        };
    }

    private static Source source(String locator) {
        return Source.of("ipi-2025-09", locator);
    }

    static UUID id(int number) {
        return UUID.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f607182%02d".formatted(number));
    }
}
