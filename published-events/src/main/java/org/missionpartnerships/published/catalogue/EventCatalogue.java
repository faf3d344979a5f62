package org.missionpartnerships.published.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.MalformedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.LineageEvent;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.value.PublishedEvent;

/** Every event type that any service publishes. A new family of events is one line here and one in {@link FamilyEvent}; a new event, one description. */
public final class EventCatalogue {

    private static final List<Family<?>> FAMILIES = List.of(
            new Family<>(Owner.MISSION_SERVICE, CityEvent.CODEC, CityEvent.class, FamilyEvent.OfCity::new),
            new Family<>(Owner.MISSION_SERVICE, MissionEvent.CODEC, MissionEvent.class, FamilyEvent.OfMission::new),
            new Family<>(Owner.MISSION_SERVICE, ClaimEvent.CODEC, ClaimEvent.class, FamilyEvent.OfClaims::new),
            new Family<>(
                    Owner.MISSION_SERVICE, CityProfileEvent.CODEC, CityProfileEvent.class, FamilyEvent.OfProfile::new),
            new Family<>(
                    Owner.MISSION_SERVICE, GovernanceEvent.CODEC, GovernanceEvent.class, FamilyEvent.OfGovernance::new),
            new Family<>(Owner.MISSION_SERVICE, SeriesEvent.CODEC, SeriesEvent.class, FamilyEvent.OfSeries::new),
            new Family<>(
                    Owner.MISSION_SERVICE,
                    ScalingPlanEvent.CODEC,
                    ScalingPlanEvent.class,
                    FamilyEvent.OfScalingPlan::new),
            new Family<>(Owner.MISSION_SERVICE, PracticeEvent.CODEC, PracticeEvent.class, FamilyEvent.OfPractice::new),
            new Family<>(Owner.MISSION_SERVICE, AdoptionEvent.CODEC, AdoptionEvent.class, FamilyEvent.OfAdoption::new),
            new Family<>(Owner.MISSION_SERVICE, ExchangeEvent.CODEC, ExchangeEvent.class, FamilyEvent.OfExchange::new),
            new Family<>(
                    Owner.MISSION_SERVICE,
                    ReplicationEvent.CODEC,
                    ReplicationEvent.class,
                    FamilyEvent.OfReplication::new),
            new Family<>(Owner.MISSION_SERVICE, RegionEvent.CODEC, RegionEvent.class, FamilyEvent.OfRegions::new),
            new Family<>(Owner.MISSION_SERVICE, LineageEvent.CODEC, LineageEvent.class, FamilyEvent.OfLineage::new),
            new Family<>(
                    Owner.MISSION_SERVICE, CommunityEvent.CODEC, CommunityEvent.class, FamilyEvent.OfCommunity::new),
            new Family<>(
                    Owner.PARTNER_SERVICE,
                    OrganisationEvent.CODEC,
                    OrganisationEvent.class,
                    FamilyEvent.OfOrganisation::new),
            new Family<>(
                    Owner.PARTNER_SERVICE, MembershipEvent.CODEC, MembershipEvent.class, FamilyEvent.OfMembership::new),
            new Family<>(
                    Owner.PARTNER_SERVICE, CommitmentEvent.CODEC, CommitmentEvent.class, FamilyEvent.OfCommitment::new),
            new Family<>(
                    Owner.PARTNER_SERVICE,
                    FundingShareEvent.CODEC,
                    FundingShareEvent.class,
                    FamilyEvent.OfFundingShare::new),
            new Family<>(
                    Owner.MILESTONE_SERVICE, IndicatorEvent.CODEC, IndicatorEvent.class, FamilyEvent.OfIndicator::new),
            new Family<>(
                    Owner.MILESTONE_SERVICE,
                    DeliverableEvent.CODEC,
                    DeliverableEvent.class,
                    FamilyEvent.OfDeliverable::new),
            new Family<>(
                    Owner.MILESTONE_SERVICE,
                    ContextIndicatorEvent.CODEC,
                    ContextIndicatorEvent.class,
                    FamilyEvent.OfContextIndicator::new));

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("city.registered", "A city or region is known to the network and has a history from now on."),
            Map.entry("city.name-recorded", "A name of the city came into use, or a source spells it otherwise."),
            Map.entry(
                    "city.facts-recorded",
                    "A source says how many live in the city, how it is governed, what it lives on."),
            Map.entry("city.administration-term-started", "An administration took office."),
            Map.entry("city.administration-term-ended", "An administration left office."),
            Map.entry("city.governance-structure-changed", "An authority or the division into sub-units changed."),
            Map.entry("city.region-member-joined", "A registered city or county became part of the region."),
            Map.entry("city.region-member-left", "A city or county is no longer part of the region."),
            Map.entry("city.distinction-awarded", "Someone gave the city a title, or the standing of a territory."),
            Map.entry("mission.challenge-framed", "Someone put the problem into words, for the first time or anew."),
            Map.entry("mission.proposed", "Someone of any sector put a challenge forward that no one can solve alone."),
            Map.entry(
                    "mission.fit-tested",
                    "The challenge was held against the five criteria of a mission, with evidence."),
            Map.entry("mission.launched", "The partners began, on a passed fit test or on a recorded override."),
            Map.entry(
                    "mission.formalisation-stage-reached",
                    "The alliance took a firmer form, from informal group to permanent unit."),
            Map.entry("mission.formalisation-stage-ended", "The alliance gave up a form that it had taken."),
            Map.entry("mission.city-joined", "A city takes part in the mission from then on."),
            Map.entry("mission.city-left", "A city takes part in the mission no longer."),
            Map.entry("mission.arrangement-changed", "The form of the cooperation, or its terms, changed."),
            Map.entry("mission.continuity-confirmed", "A city goes on with the mission under a new administration."),
            Map.entry(
                    "mission.coordination-unit-established",
                    "An office or team that coordinates the mission was set up."),
            Map.entry("mission.trigger-recorded", "Something made the mission necessary or possible."),
            Map.entry("mission.goal-set", "The mission set itself a goal."),
            Map.entry("mission.goal-revised", "A goal of the mission is now another; the earlier one stays on record."),
            Map.entry("mission.scope-changed", "The mission took on more, or less, than before."),
            Map.entry("mission.suspended", "The mission rests until it is relaunched or closed."),
            Map.entry("mission.relaunched", "A mission that was suspended or closed goes on."),
            Map.entry("mission.closed", "The mission ended, or its proposal was given up."),
            Map.entry("mission.successor-linked", "Another mission carries on what this one began."),
            Map.entry("governance.body-established", "A body that governs a mission, or advises it, was set up."),
            Map.entry("governance.body-dissolved", "A governing body ended."),
            Map.entry(
                    "governance.seat-assigned",
                    "An organisation or a group took a seat in a governing body, in a role."),
            Map.entry("governance.seat-vacated", "Whoever held a seat in a governing body left it."),
            Map.entry(
                    "governance.seat-dates-corrected",
                    "The days on record for someone's time on a seat were wrong; others take their place."),
            Map.entry(
                    "governance.roster-told",
                    "Someone tells otherwise than the seats on record who was on a governing body; both stand."),
            Map.entry("governance.roster-withdrawn", "Who told a roster otherwise no longer does; it stays on record."),
            Map.entry("governance.decision-process-defined", "A governing body decides in this way from now on."),
            Map.entry("governance.meeting-cadence-promised", "A governing body promised how often it meets."),
            Map.entry("governance.meeting-scheduled", "A meeting of a governing body or a working group is planned."),
            Map.entry("governance.meeting-moved", "A planned meeting is to be held on another day."),
            Map.entry("governance.meeting-cancelled", "A planned meeting will not be held."),
            Map.entry("governance.meeting-held", "A governing body or a working group met."),
            Map.entry(
                    "governance.decision-recorded",
                    "A governing body or a working group decided, by a count under the process of that day."),
            Map.entry("governance.decision-superseded", "A later decision took the place of an earlier one."),
            Map.entry("governance.working-group-formed", "A working group began, with a mandate."),
            Map.entry("governance.working-group-joined", "Someone became a member of a working group."),
            Map.entry("governance.working-group-left", "A member left a working group."),
            Map.entry(
                    "governance.member-dates-corrected",
                    "The days on record for someone's time in a working group were wrong; others take their place."),
            Map.entry("governance.working-group-ended", "A working group did its work, or was given up."),
            Map.entry(
                    "claim-subject.opened",
                    "Something is claimed for the first time; other sources may say otherwise."),
            Map.entry("claim.recorded", "A source says something; what others say of the same stands beside it."),
            Map.entry("claim.disputed", "An office or organisation disputes a claim, with a reason."),
            Map.entry("claim.dispute-withdrawn", "Who disputed a claim no longer does."),
            Map.entry(
                    "claim-subject.resolved",
                    "Somebody decided, with a reason, how rival claims are to be read; all of them stay."),
            Map.entry("claim-subject.reopened", "A decision about rival claims no longer holds."),
            Map.entry("interview.recorded", "Something was said in an interview about how the city collaborates."),
            Map.entry("interview.evidence-linked", "Events were found that show what was said in an interview."),
            Map.entry(
                    "capability.assessed",
                    "The city answers a challenge with a capability, as events of its history show."),
            Map.entry("series.created", "A series of meetings began, of a mission, of a city or of the network."),
            Map.entry("edition.scheduled", "A meeting of a series is planned, on a day, in a season, or some time."),
            Map.entry("edition.moved", "A meeting takes place at another time than was planned, or elsewhere."),
            Map.entry("edition.held", "A meeting of a series took place; how many of each kind came."),
            Map.entry("edition.cancelled", "A meeting that was planned does not take place."),
            Map.entry("consultation.opened", "A mission or a city asks its community a question."),
            Map.entry(
                    "consultation.input-collected",
                    "People were heard on one occasion; how many of each kind, and never who."),
            Map.entry("consultation.finding-recorded", "Something was learned from what was heard."),
            Map.entry("consultation.closed", "A consultation hears nobody any more."),
            Map.entry(
                    "policy-priority.adopted",
                    "A policy priority was adopted because of what was heard, or, as it says, without."),
            Map.entry("policy-instrument.adopted", "A rule, tool or programme became part of policy."),
            Map.entry("budget.allocated", "A source says that money was set aside; other sources may say otherwise."),
            Map.entry(
                    "budget.shifted",
                    "A source says that money went from one purpose to another; other sources may say otherwise."),
            Map.entry(
                    "scaling-plan.agreed",
                    "It was agreed how successful pilots are to be scaled: who decides, who pays, who does what."),
            Map.entry("scaling-plan.revised", "The plan for scaling was agreed anew."),
            Map.entry("scaling-plan.duration-planned", "It is said how long the mission's project is to run."),
            Map.entry(
                    "scaling-plan.post-project-owner-designated",
                    "A public entity is to carry the mission when the project is over."),
            Map.entry("scaling-plan.exchange-loop-defined", "It is said who is to learn from the mission."),
            Map.entry("scaling-plan.pilot-scaled", "What was tried became something larger."),
            Map.entry("practice.published", "A practice, or a set of them, can be taken up by others."),
            Map.entry("practice.revised", "What is said of a practice changed."),
            Map.entry("practice.tested", "A practice was tried."),
            Map.entry("practice.withdrawn", "Those who published a practice no longer recommend it."),
            Map.entry("practice.adopted", "A city took up a practice of others."),
            Map.entry("adoption.adapted", "A city changed what it had adopted to fit it better."),
            Map.entry("adoption.discontinued", "A city gave up what it had adopted."),
            Map.entry("practice.exchanged", "Cities learned from each other."),
            Map.entry("replication.requested", "Someone asked to build a mission or practice again in another place."),
            Map.entry("replication.started", "A mission or practice began in another place."),
            Map.entry("replication.funded", "It is known who pays for a replication."),
            Map.entry("replication.adapted", "A mission or practice was changed to fit the other place."),
            Map.entry("replication.mission-linked", "A mission of another place came of a replication."),
            Map.entry("replication.failed", "A replication came to nothing, for a reason that is kept."),
            Map.entry("replication.completed", "A replication stands on its own."),
            Map.entry(
                    "region.place-reserved",
                    "A city is about to be recorded as part of a region, which does not come to contain itself."),
            Map.entry("region.place-released", "A place in a region that was reserved was not recorded after all."),
            Map.entry("region.place-ended", "It was recorded that a city left a region, so its place is free."),
            Map.entry(
                    "lineage.link-reserved",
                    "A link between two things that both stand already is about to be recorded, and closes no cycle."),
            Map.entry("lineage.link-released", "A link that was reserved was not recorded after all."),
            Map.entry(
                    "organisation.registered",
                    "An organisation is known to the network and can take part in missions."),
            Map.entry("partner.joined", "An organisation, or a group that the source does not name, joined a mission."),
            Map.entry("commitment.made", "A partner promised money, staff, data, devices or the like to a mission."),
            Map.entry("commitment.delivered", "What a partner promised arrived."),
            Map.entry(
                    "funding-share.recorded",
                    "A source says who pays which part of something; other sources may say otherwise."),
            Map.entry("indicator.defined", "A mission chose something to measure."),
            Map.entry("measurement.recorded", "A value of an indicator was measured."),
            Map.entry("deliverable.published", "A mission made something public that others can use."),
            Map.entry("context-indicator.recorded", "A fact about a city or a topic that is no mission's doing."));

    private static final Map<EventType, Entry> ENTRIES = entries(FAMILIES);
    private static final Map<EventType, JsonEventCodec<? extends PublishedEvent>> CODECS = codecs(FAMILIES);

    private static final Map<Class<?>, Family<?>> FAMILY_OF = familyOf(FAMILIES);

    private EventCatalogue() {}

    /** Today's version of every event, by name. */
    public static Collection<Entry> entries() {
        return ENTRIES.values();
    }

    /** Today's version of an event; empty for unknown types and for versions that are no longer written. */
    public static Optional<Entry> find(EventType type) {
        return Optional.ofNullable(ENTRIES.get(type));
    }

    /** True if {@link #decode} can read the type, upcasting it where it is of an earlier version. */
    public static boolean knows(EventType type) {
        return CODECS.containsKey(type);
    }

    /** Every type that can be read: today's versions and the older ones. */
    public static Collection<EventType> readable() {
        return CODECS.keySet();
    }

    /**
     * Reads any event of any service. Empty if this release does not know its type: a newer service wrote it.
     *
     * @throws MalformedEvent if the payload is not an event of its type
     */
    public static Optional<PublishedEvent> decode(RecordedEvent event) {
        return decode(event.type(), event.payload());
    }

    /** As {@link #decode(RecordedEvent)}, where only type and payload were kept. */
    public static Optional<PublishedEvent> decode(EventType type, byte[] payload) {
        return codec(type).map(codec -> codec.decode(type, payload));
    }

    /** The codec that reads a type. */
    public static Optional<JsonEventCodec<? extends PublishedEvent>> codec(EventType type) {
        return Optional.ofNullable(CODECS.get(type));
    }

    static FamilyEvent familyOf(PublishedEvent event) {
        Family<?> family = FAMILY_OF.get(event.getClass());
        if (family == null) {
            throw new IllegalArgumentException(
                    "Event %s is of no family of the catalogue: expected one of those that EventCatalogue lists"
                            .formatted(event.getClass().getName()));
        }
        return family.with(event);
    }

    private static Map<Class<?>, Family<?>> familyOf(List<Family<?>> families) {
        Map<Class<?>, Family<?>> familyOf = new HashMap<>();
        families.forEach(family -> family.codec().types().values().forEach(record -> familyOf.put(record, family)));
        return Map.copyOf(familyOf);
    }

    private static Map<EventType, Entry> entries(List<Family<?>> families) {
        Map<EventType, Entry> entries =
                new TreeMap<>(Comparator.comparing(EventType::name).thenComparing(EventType::version));
        for (Family<?> family : families) {
            family.codec().types().forEach((type, record) -> {
                Entry entry = new Entry(
                        type,
                        record,
                        family.owner(),
                        title(type),
                        DESCRIPTIONS.getOrDefault(type.name(), title(type) + "."));
                @Nullable Entry other = entries.put(type, entry);
                if (other != null) {
                    throw new IllegalStateException("Event type %s stands for both %s and %s"
                            .formatted(type, other.record().getSimpleName(), record.getSimpleName()));
                }
            });
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Map<EventType, JsonEventCodec<? extends PublishedEvent>> codecs(List<Family<?>> families) {
        Map<EventType, JsonEventCodec<? extends PublishedEvent>> codecs = new HashMap<>();
        for (Family<?> family : families) {
            family.codec().types().keySet().forEach(type -> codecs.put(type, family.codec()));
            family.codec().olderTypes().forEach(type -> codecs.put(type, family.codec()));
        }
        return Map.copyOf(codecs);
    }

    /** "mission.fit-tested" reads "Mission fit tested". */
    private static String title(EventType type) {
        String words = type.name().replace('.', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param of says to a switch over all families which one an event is of */
    private record Family<E extends PublishedEvent>(
            Owner owner, JsonEventCodec<E> codec, Class<E> type, Function<E, FamilyEvent> of) {

        FamilyEvent with(PublishedEvent event) {
            return of.apply(type.cast(event));
        }
    }

    /** A service that publishes events, and where. */
    public enum Owner {
        MISSION_SERVICE("mission-service", "missions.v1"),
        PARTNER_SERVICE("partner-service", "partners.v1"),
        MILESTONE_SERVICE("milestone-service", "milestones.v1");

        private final String service;
        private final String topic;

        Owner(String service, String topic) {
            this.service = service;
            this.topic = topic;
        }

        public String service() {
            return service;
        }

        public String topic() {
            return topic;
        }
    }

    /**
     * An event type.
     *
     * @param record holds today's version
     * @param owner the only service that writes it
     * @param title the name as words
     * @param description what it means, in one line
     */
    public record Entry(
            EventType type, Class<? extends PublishedEvent> record, Owner owner, String title, String description) {}
}
