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
import org.missionpartnerships.mission.community.Account.Standing;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.ConsultationId;
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

        @Schema(description = "The day by whose end; absent for the record as it is.") @Nullable
        LocalDate at,

        List<ConsultationView> consultations,
        List<PriorityView> priorities,
        List<InstrumentView> instruments,
        List<BudgetView> budgets,
        InputToDecision inputToDecision) {

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

            List<InputPath> paths) {

        static InputToDecision of(List<InputPath> paths, List<PriorityView> priorities) {
            return new InputToDecision(
                    paths.size(),
                    count(paths, path -> !path.priorities().isEmpty()),
                    count(paths, path -> !path.instruments().isEmpty()),
                    count(
                            paths,
                            path -> path.priorities().isEmpty()
                                    && path.instruments().isEmpty()),
                    priorities.size(),
                    count(priorities, priority -> !priority.becauseOf().isEmpty()),
                    paths);
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
     */
    static CommunityView of(CityId city, @Nullable MissionId mission, List<Account> accounts, AsOf asOf) {
        List<Standing> standings =
                accounts.stream().map(account -> account.standing(asOf)).toList();
        List<PriorityView> priorities = shown(standings, Community::priorities, PriorityView::of);
        return new CommunityView(
                city,
                mission,
                asOf.at() == null ? null : asOf.at().day(),
                shown(standings, Community::consultations, ConsultationView::of),
                priorities,
                shown(standings, Community::instruments, InstrumentView::of),
                shown(standings, Community::budgets, BudgetView::of),
                InputToDecision.of(
                        accounts.stream()
                                .flatMap(account -> paths(account, account.standing(asOf)))
                                .toList(),
                        priorities));
    }

    private static <T, V> List<V> shown(
            List<Standing> standings, Function<Community, SequencedMap<?, T>> part, BiFunction<T, AsOf, V> view) {
        return standings.stream()
                .flatMap(standing -> part.apply(standing.community()).values().stream()
                        .map(item -> view.apply(item, standing.asOf())))
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
