package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.GovernanceThen.BodyThen;
import org.missionpartnerships.mission.history.GovernanceThen.WorkingGroupThen;
import org.missionpartnerships.mission.history.Handover.Line;
import org.missionpartnerships.mission.history.Handover.MissionHandover;
import org.missionpartnerships.mission.history.Partnership.Administration;
import org.missionpartnerships.mission.history.Partnership.Commitment;
import org.missionpartnerships.mission.history.Partnership.LifecycleStep;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.mission.telling.Spoken;
import org.missionpartnerships.mission.telling.Telling;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

/** Puts together what a city's new administration takes over, from what stood when its term started. */
final class HandoverPack {

    private final CityId city;
    private final TermId term;
    private final KnownHistory history;
    private final Names names;
    private final Set<MissionId> confirmed = new HashSet<>();
    private @Nullable Occurred started;

    HandoverPack(CityId city, TermId term, KnownHistory history, Names names) {
        this.city = city;
        this.term = term;
        this.history = history;
        this.names = names;
    }

    /** @param today the day to go by where nobody knows when the term started */
    Handover answer(LocalDate today) {
        history.entries().stream()
                .map(HistoryEntry::event)
                .filter(Objects::nonNull)
                .forEach(this::read);
        LocalDate at = Stream.of(started == null ? null : started.latest(), started == null ? null : started.earliest())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(today);
        Partnership standing = PartnershipAt.of(city, at, history);
        List<MissionHandover> missions = standing.missions().stream()
                .filter(mission -> mission.status() != MissionStatus.CLOSED)
                .map(mission -> mission(mission, at))
                .toList();
        return new Handover(
                city, term, started, at, history.knownAt(), text(standing, missions), before(standing), missions);
    }

    private void read(PublishedEvent event) {
        if (event instanceof AdministrationTermStarted start
                && start.city().equals(city)
                && start.term().equals(term)
                && started == null) {
            started = start.occurred();
        } else if (event instanceof MissionContinuityConfirmed continuity
                && continuity.city().equals(city)
                && continuity.term().equals(term)) {
            confirmed.add(continuity.mission());
        }
    }

    private List<Administration> before(Partnership standing) {
        return standing.administrations().stream()
                .filter(administration -> !administration.term().equals(term))
                .toList();
    }

    private MissionHandover mission(MissionStanding mission, LocalDate at) {
        List<Line> promised = new ArrayList<>();
        List<Line> delivered = new ArrayList<>();
        for (Commitment commitment : mission.commitments()) {
            Origin arrival = commitment.delivered();
            if (commitment.made() != null && (arrival == null || arrival.certainty() != Certainty.CERTAIN)) {
                promised.add(line(commitment.made(), by(commitment), null));
            }
            if (arrival != null) {
                delivered.add(line(arrival, by(commitment), null));
            }
        }
        return new MissionHandover(
                mission.mission(),
                names.of(mission.mission()),
                mission.status(),
                mission.possibleStatuses(),
                mission.lifecycle().stream()
                        .map(LifecycleStep::fitTestOverride)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                promised,
                delivered,
                decided(mission),
                due(mission, at),
                responsible(mission),
                confirmed.contains(mission.mission()));
    }

    private List<Line> decided(MissionStanding mission) {
        return Stream.of(
                        mission.governance().decisions().stream()
                                .filter(decision -> decision.outcome() == DecisionOutcome.ADOPTED)
                                .filter(decision -> open(decision.superseded()))
                                .map(decision -> line(decision.origin(), null, null)),
                        mission.community().priorities().stream()
                                .map(priority -> line(priority.origin(), name(priority.adoptedBy()), null)),
                        mission.community().budgets().stream().map(budget -> line(budget.origin(), null, null)),
                        mission.goals().stream().map(goal -> line(goal.origin(), null, goal.period())),
                        mission.scopeChanges().stream().map(change -> line(change.origin(), null, null)))
                .flatMap(lines -> lines)
                .toList();
    }

    private List<Line> due(MissionStanding mission, LocalDate at) {
        return Stream.of(
                        mission.scaling().durations().stream()
                                .filter(duration -> duration.ends() == null || !isPast(duration.ends(), at))
                                .map(duration -> line(duration.origin(), null, duration.ends())),
                        mission.community().consultations().stream()
                                .filter(consultation -> open(consultation.closed()))
                                .map(consultation -> line(consultation.origin(), null, null)),
                        mission.editions().stream()
                                .filter(edition -> open(edition.held()) && open(edition.cancelled()))
                                .map(edition -> line(edition.origin(), null, edition.planned())),
                        Stream.concat(
                                        mission.governance().bodies().stream().map(BodyThen::meetings),
                                        mission.governance().workingGroups().stream()
                                                .map(WorkingGroupThen::meetings))
                                .flatMap(List::stream)
                                .filter(meeting -> open(meeting.held()) && open(meeting.cancelled()))
                                .map(meeting -> line(meeting.origin(), null, meeting.planned())),
                        mission.goals().stream()
                                .filter(goal -> goal.period() != null && !isPast(goal.period(), at))
                                .map(goal -> line(goal.origin(), null, goal.period())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static boolean open(@Nullable Origin end) {
        return end == null || end.certainty() != Certainty.CERTAIN;
    }

    private static boolean isPast(Occurred period, LocalDate at) {
        return period.latest() != null && !period.latest().isAfter(at);
    }

    private List<Line> responsible(MissionStanding mission) {
        return Stream.of(
                        mission.partners().stream()
                                .map(partner -> line(
                                        partner.origin(), names.of(partner.organisation(), partner.group()), null)),
                        mission.coordinationUnits().stream().map(unit -> line(unit.origin(), unit.name(), null)),
                        mission.governance().bodies().stream()
                                .flatMap(body -> body.seats().stream())
                                .map(seat -> line(seat.origin(), name(seat.holder()), null)),
                        mission.governance().workingGroups().stream()
                                .map(group -> line(group.origin(), group.name(), null)),
                        mission.scaling().postProjectOwners().stream()
                                .map(owner -> line(owner.origin(), name(owner.owner()), null)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private String by(Commitment commitment) {
        return names.of(commitment.organisation(), commitment.group());
    }

    private Line line(Origin origin, @Nullable String by, @Nullable Occurred due) {
        PublishedEvent event = history.event(origin.event());
        String text = event == null ? origin.type() : Telling.of(event, names).sentence();
        return new Line(text, by, due, origin);
    }

    private String text(Partnership standing, List<MissionHandover> missions) {
        String name =
                standing.identity() == null ? city.value() : standing.identity().name();
        StringBuilder text = new StringBuilder("What the administration of term %s takes over in %s, as it stood at %s."
                .formatted(term, name, Spoken.endOf(standing.at())));
        if (missions.isEmpty()) {
            text.append(" No mission is on record.");
        }
        for (MissionHandover mission : missions) {
            text.append(" %s: %s.".formatted(mission.title(), summary(mission)));
        }
        return text.toString();
    }

    private static String summary(MissionHandover mission) {
        return "%s, with %s, %s and %s; %s"
                .formatted(
                        mission.status() == null
                                ? "not certainly begun"
                                : mission.status().name().toLowerCase(Locale.ROOT),
                        count(mission.promised(), "open promise", "open promises"),
                        count(mission.decided(), "decision or goal", "decisions and goals"),
                        count(mission.due(), "thing due", "things due"),
                        mission.continuityConfirmed()
                                ? "the new administration has confirmed that it goes on with it"
                                : "nobody has confirmed that the new administration goes on with it");
    }

    private static String count(List<Line> lines, String one, String several) {
        return switch (lines.size()) {
            case 0 -> "no " + one;
            case 1 -> "one " + one;
            default -> lines.size() + " " + several;
        };
    }
}
