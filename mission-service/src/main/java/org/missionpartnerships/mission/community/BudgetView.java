package org.missionpartnerships.mission.community;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Latest;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What sources say of a budget, side by side and in the order of recording; none of them wins.")
public record BudgetView(
        @Nullable MissionId mission,
        BudgetId budget,

        @Schema(
                description =
                        "Whether two of the statements differ in what happened to the money, or in how much it was.")
        boolean sourcesDiffer,

        @Schema(description = "In the order of recording; the last 100, if there are more.")
        List<BudgetStatement> statements,

        @Schema(description = "False if more is said than is shown; all of it is at the budget's address, /statements.")
        boolean complete) {

    private static final int MOST = 100;

    public enum BudgetStatementKind {
        @JsonProperty("allocated")
        ALLOCATED,
        @JsonProperty("shifted")
        SHIFTED
    }

    public record BudgetStatement(
            BudgetStatementKind kind,

            @Schema(description = "The source's figure, if it gives one.") @Nullable
            Money sum,

            @Nullable String sumInWords,

            @Schema(description = "What it was set aside for.") @Nullable
            String purpose,

            @Schema(description = "The purpose that it left.") @Nullable
            String from,

            @Schema(description = "The purpose that it went to.") @Nullable
            String to,

            @Schema(description = "The policy priorities that it backs.")
            List<PriorityId> priorities,

            @Nullable Party allocatedBy,

            @Schema(description = "With a date: whether it had happened by then for certain.") @Nullable
            Certainty certainty,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static BudgetStatement of(AboutBudget statement, AsOf asOf) {
            return switch (statement) {
                case BudgetAllocated event ->
                    new BudgetStatement(
                            BudgetStatementKind.ALLOCATED,
                            event.sum(),
                            event.sumInWords(),
                            event.purpose(),
                            null,
                            null,
                            event.priorities(),
                            event.allocatedBy(),
                            asOf.certainty(event),
                            event.occurred(),
                            event.source(),
                            event.assertedBy());
                case BudgetShifted event ->
                    new BudgetStatement(
                            BudgetStatementKind.SHIFTED,
                            event.sum(),
                            event.sumInWords(),
                            null,
                            event.from(),
                            event.to(),
                            event.priorities(),
                            null,
                            asOf.certainty(event),
                            event.occurred(),
                            event.source(),
                            event.assertedBy());
            };
        }
    }

    /** Shows the one budget that a command was about. */
    static View<Community, BudgetView> of(BudgetId budget) {
        return (state, _) -> of(state.budget(budget), AsOf.RECORDED);
    }

    /** @param said at least one statement, all of one budget */
    static BudgetView of(List<AboutBudget> said, AsOf asOf) {
        List<BudgetStatement> statements = statements(said, asOf);
        Latest<BudgetStatement> last = Latest.of(statements, MOST);
        return new BudgetView(
                said.getFirst().mission(), said.getFirst().budget(), differ(statements), last.items(), last.complete());
    }

    /** All that is said, in the order of recording. */
    static List<BudgetStatement> statements(List<AboutBudget> said, AsOf asOf) {
        return said.stream()
                .map(statement -> BudgetStatement.of(statement, asOf))
                .toList();
    }

    private static boolean differ(List<BudgetStatement> statements) {
        record Told(BudgetStatementKind kind, @Nullable Money sum) {}
        return statements.stream()
                        .map(statement -> new Told(statement.kind(), statement.sum()))
                        .distinct()
                        .count()
                > 1;
    }
}
