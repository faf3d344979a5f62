package org.missionpartnerships.mission.community;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.mission.community.Account.Standing;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Schema(
        description =
                "How a community was heard and what was decided because of it. Says nothing of how other communities are heard.")
public record CommunityView(
        CityId city,

        @Schema(description = "Absent for a city.") @Nullable
        MissionId mission,

        @Schema(
                description =
                        "Who answers for the mission's launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Schema(description = "The day by whose end; absent for the record as it is.") @Nullable
        LocalDate at,

        @Schema(description = MOST_SHOWN) List<ConsultationView> consultations,
        @Schema(description = MOST_SHOWN) List<PriorityView> priorities,
        @Schema(description = MOST_SHOWN) List<InstrumentView> instruments,
        @Schema(description = MOST_SHOWN) List<BudgetView> budgets,
        InputToDecision inputToDecision,

        @Schema(
                description =
                        "False if a list is longer than what is shown. All of each is in pages, at the mission or city whose it is: consultations, policy-priorities, policy-instruments, budgets and community/inputs.")
        boolean complete) {

    static final int MOST = 200;
    private static final String MOST_SHOWN = "In the order of recording; the last 200, if there are more.";

    @Schema(description = "How many inputs led to a decision, and by which events.")
    public record InputToDecision(
            @Schema(description = "How often people were heard.")
            int inputs,

            @Schema(description = "Inputs that a policy priority goes back to.")
            int ledToPriority,

            @Schema(description = "Inputs that a policy instrument goes back to.")
            int ledToInstrument,

            @Schema(description = "Inputs that no decision on record goes back to.")
            int ledToNeither,

            int priorities,

            @Schema(description = "Policy priorities that go back to something that was heard.")
            int prioritiesWithInput,

            @Schema(description = MOST_SHOWN) List<InputPath> paths) {

        static InputToDecision of(
                List<InputPath> paths, List<InputPath> shown, List<PolicyPriorityAdopted> priorities) {
            return new InputToDecision(
                    paths.size(),
                    count(paths, LedTo.PRIORITY::isWayOf),
                    count(paths, LedTo.INSTRUMENT::isWayOf),
                    count(paths, LedTo.NEITHER::isWayOf),
                    priorities.size(),
                    count(priorities, priority -> !priority.becauseOf().isEmpty()),
                    shown);
        }

        private static <T> int count(List<T> items, Predicate<T> counted) {
            return (int) items.stream().filter(counted).count();
        }
    }

    @Schema(description = "An input and the decisions that go back to it.")
    public record InputPath(
            @Nullable MissionId mission,
            ConsultationId consultation,
            InputId input,
            SupportingEvent collected,
            List<PriorityPath> priorities,
            List<InstrumentPath> instruments) {}

    public record PriorityPath(
            PriorityId priority,

            @Schema(description = "What the decision names.")
            Cause through,

            SupportingEvent adopted) {}

    public record InstrumentPath(
            InstrumentId instrument,

            @Schema(description = "What the decision names.")
            Cause through,

            SupportingEvent adopted) {}

    /**
     * @param accounts one for a mission; for a city its own and those of its missions
     * @param override of the mission's fit test; null where there is none, and for a city
     */
    static CommunityView of(
            CityId city,
            @Nullable MissionId mission,
            @Nullable FitTestOverride override,
            List<Account> accounts,
            AsOf asOf) {
        List<Standing> standings =
                accounts.stream().map(account -> account.standing(asOf)).toList();
        Latest<ConsultationView> consultations = shown(standings, Community::consultations, ConsultationView::of);
        Latest<PriorityView> priorities = shown(standings, Community::priorities, PriorityView::of);
        Latest<InstrumentView> instruments = shown(standings, Community::instruments, InstrumentView::of);
        Latest<BudgetView> budgets = shown(standings, Community::budgets, BudgetView::of);
        List<InputPath> all = paths(accounts, asOf);
        Latest<InputPath> paths = Latest.of(all, MOST);
        return new CommunityView(
                city,
                mission,
                override,
                asOf.at() == null ? null : asOf.at().day(),
                consultations.items(),
                priorities.items(),
                instruments.items(),
                budgets.items(),
                InputToDecision.of(
                        all,
                        paths.items(),
                        standings.stream()
                                .flatMap(standing -> standing.community().priorities().values().stream())
                                .toList()),
                Stream.of(consultations, priorities, instruments, budgets, paths)
                        .allMatch(Latest::complete));
    }

    private static <T, V> Latest<V> shown(
            List<Standing> standings, Function<Community, SequencedMap<?, T>> part, BiFunction<T, AsOf, V> view) {
        record Item<T>(T item, AsOf asOf) {}
        Latest<Item<T>> latest = Latest.of(
                standings.stream()
                        .flatMap(standing -> part.apply(standing.community()).values().stream()
                                .map(item -> new Item<>(item, standing.asOf())))
                        .toList(),
                MOST);
        return new Latest<>(
                latest.items().stream()
                        .map(item -> view.apply(item.item(), item.asOf()))
                        .toList(),
                latest.complete());
    }

    /** Every input with the decisions that go back to it, in the order of recording. */
    static List<InputPath> paths(List<Account> accounts, AsOf asOf) {
        return accounts.stream()
                .flatMap(account -> paths(account, account.standing(asOf)))
                .toList();
    }

    private static Stream<InputPath> paths(Account account, Standing standing) {
        Community community = standing.community();
        AsOf asOf = standing.asOf();
        return community.consultations().values().stream()
                .flatMap(consultation -> consultation.inputs().stream()
                        .map(input -> new InputPath(
                                input.mission(),
                                input.consultation(),
                                input.input(),
                                account.supporting(input, asOf),
                                community.priorities().values().stream()
                                        .flatMap(priority -> priority.becauseOf().stream()
                                                .filter(cause ->
                                                        consultation.leadsTo(cause, priority.occurred(), input))
                                                .map(cause -> new PriorityPath(
                                                        priority.priority(),
                                                        cause,
                                                        account.supporting(priority, asOf))))
                                        .toList(),
                                community.instruments().values().stream()
                                        .flatMap(instrument -> instrument.becauseOf().stream()
                                                .filter(cause ->
                                                        consultation.leadsTo(cause, instrument.occurred(), input))
                                                .map(cause -> new InstrumentPath(
                                                        instrument.instrument(),
                                                        cause,
                                                        account.supporting(instrument, asOf))))
                                        .toList())));
    }
}
