package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.CityDiff.Changes;
import org.missionpartnerships.mission.history.CityDiff.Difference;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.telling.Change;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.mission.telling.Spoken;
import org.missionpartnerships.mission.telling.Telling;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Compares a city's history at two dates, event by event: whatever changed, an event changed it. */
final class Differences {

    /** A paragraph that tells more is no paragraph. */
    private static final int TOLD = 40;

    private static final Comparator<Told> BY_TIME = Comparator.comparing(
                    (Told told) -> told.origin().occurred().latest(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(told -> told.origin().notBefore(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(told -> told.origin().recordedAt());

    private final LocalDate from;
    private final LocalDate to;
    private final KnownHistory history;
    private final Names names;

    private Differences(LocalDate from, LocalDate to, KnownHistory history, Names names) {
        this.from = from;
        this.to = to;
        this.history = history;
        this.names = names;
    }

    /** @param from not after {@code to} */
    static CityDiff between(CityId city, LocalDate from, LocalDate to, KnownHistory history, Names names) {
        return new Differences(from, to, history, names).answer(city);
    }

    private record Told(Telling telling, @Nullable String mission, Certainty before, Origin origin) {

        boolean is(Change change) {
            return telling.change() == change;
        }
    }

    private CityDiff answer(CityId city) {
        Partnership before = PartnershipAt.inOutline(city, from, history);
        Partnership then = PartnershipAt.inOutline(city, to, history);
        Map<String, Optional<LocalDate>> elsewhere = elsewhere(city, before, then);
        List<Told> certain = new ArrayList<>();
        List<Told> possible = new ArrayList<>();
        Chronology chronology = new Chronology(to, history::event);
        for (HistoryEntry entry : CorrectedDates.in(history.between(from, to))) {
            if (entry.event() != null) {
                Origin origin = chronology.origin(entry, entry.event());
                Certainty earlier =
                        Certainty.of(origin.notBefore(), origin.occurred().latest(), from);
                if (origin.certainty() != earlier && concerns(city, entry, origin, elsewhere)) {
                    (origin.certainty() == Certainty.CERTAIN ? certain : possible)
                            .add(new Told(telling(entry), entry.mission(), earlier, origin));
                }
            }
        }
        certain.sort(BY_TIME);
        possible.sort(BY_TIME);
        return new CityDiff(
                city,
                from,
                to,
                history.knownAt(),
                text(before, then, certain, possible),
                changes(certain),
                changes(possible));
    }

    /** Since when the city takes part in missions of others; empty where that is open. */
    private static Map<String, Optional<LocalDate>> elsewhere(CityId city, Partnership before, Partnership then) {
        Map<String, Optional<LocalDate>> since = new HashMap<>();
        Stream.of(before, then)
                .flatMap(standing -> standing.missions().stream())
                .forEach(mission -> mission.cities().stream()
                        .filter(part -> part.city().equals(city))
                        .forEach(part -> since.put(
                                mission.mission().value(),
                                Optional.ofNullable(part.origin().notBefore()))));
        return since;
    }

    /** What others recorded concerns the city from when it takes part. */
    private boolean concerns(
            CityId city, HistoryEntry entry, Origin origin, Map<String, Optional<LocalDate>> elsewhere) {
        if (entry.ledger().name().equals(city.value())) {
            return true;
        }
        LocalDate latest = origin.occurred().latest();
        if (entry.thing() != null && history.elsewhere().shows(entry, latest)) {
            return true;
        }
        Optional<LocalDate> since = elsewhere.get(entry.mission());
        return since != null && (since.isEmpty() || latest == null || !latest.isBefore(since.get()));
    }

    private Telling telling(HistoryEntry entry) {
        return Telling.of(entry.event(), names);
    }

    private static Changes changes(List<Told> told) {
        return new Changes(
                differences(told, Change.ADDED),
                differences(told, Change.CHANGED),
                differences(told, Change.DEPARTED),
                differences(told, Change.ENDED));
    }

    private static List<Difference> differences(List<Told> told, Change change) {
        return told.stream()
                .filter(one -> one.is(change))
                .map(one -> new Difference(one.telling().sentence(), one.mission(), one.before(), one.origin()))
                .toList();
    }

    private String text(Partnership before, Partnership then, List<Told> certain, List<Told> possible) {
        String name =
                then.identity() == null ? then.city().value() : then.identity().name();
        StringBuilder text =
                new StringBuilder("%s from %s to %s.".formatted(name, Spoken.endOf(from), Spoken.endOf(to)));
        if (certain.isEmpty() && possible.isEmpty()) {
            text.append(" Nothing changed that is on record.");
        }
        tell(only(certain, Certainty.NOT_YET), "", text);
        tell(possible, "perhaps, ", text);
        tell(only(certain, Certainty.POSSIBLE), "possible before, now certain, ", text);
        stayed(before, then, text);
        return text.toString();
    }

    private static List<Told> only(List<Told> all, Certainty before) {
        return all.stream().filter(told -> told.before() == before).toList();
    }

    /** What happened at the same time makes one sentence. */
    private static void tell(List<Told> all, String before, StringBuilder text) {
        String last = "";
        for (Told told : all.subList(0, Math.min(TOLD, all.size()))) {
            String when = before + Spoken.of(told.origin().occurred());
            if (when.equals(last)) {
                text.append("; ");
            } else {
                text.append(last.isEmpty() ? " " : ". ")
                        .append(capitalised(when))
                        .append(before.isEmpty() ? " " : ": ");
            }
            text.append(told.telling().clause());
            last = when;
        }
        if (!all.isEmpty()) {
            text.append('.');
        }
        if (all.size() > TOLD) {
            text.append(" And %d more.".formatted(all.size() - TOLD));
        }
    }

    private void stayed(Partnership before, Partnership then, StringBuilder text) {
        Map<MissionId, MissionStatus> former = new HashMap<>();
        before.missions().forEach(mission -> former.put(mission.mission(), mission.status()));
        for (MissionStanding mission : then.missions()) {
            MissionStatus status = mission.status();
            boolean same = status != null && former.get(mission.mission()) == status;
            if (same && mission.possibleStatuses().isEmpty()) {
                text.append(" %s stayed %s."
                        .formatted(names.of(mission.mission()), status.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
