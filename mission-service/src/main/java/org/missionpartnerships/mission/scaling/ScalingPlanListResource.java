package org.missionpartnerships.mission.scaling;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

@Path("scaling-plans")
@RunOnVirtualThread
@Tag(name = "Scaling plans")
public class ScalingPlanListResource {

    private final FollowedEvents followed;
    private final Pages pages;

    ScalingPlanListResource(FollowedEvents followed, Pages pages) {
        this.followed = followed;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listScalingPlans",
            summary = "Missions of whose scaling something is said, by id",
            description =
                    "With pastHalf=possible&owned=false: those whose project may be more than half over, and that no public entity is to carry on.")
    @APIResponse(responseCode = "200", description = "A page of scaling plans")
    public RestResponse<Page<ScalingPlanSummary>> list(
            @QueryParam("city") @Parameter(description = "Only of missions that this city leads.") @Nullable
                    CityId city,
            @QueryParam("topic") @Parameter(description = "Only of missions on this topic.") @Nullable Topic topic,
            @QueryParam("agreed") @Parameter(description = "Only those with an agreed plan, or without.") @Nullable
                    Boolean agreed,
            @QueryParam("owned")
                    @Parameter(
                            description =
                                    "Only those for which an owner after the project may have been designated by the date, or was not.")
                    @Nullable
                    Boolean owned,
            @QueryParam("pastHalf")
                    @Parameter(
                            description =
                                    "Only those whose planned duration is certainly more than half over at the date (certain), or may be (possible, which includes certain), or is not (notYet).")
                    @Nullable
                    Certainty pastHalf,
            @BeanParam AskedDay asked,
            @BeanParam PageParameters page) {
        ScalingPlanEntry.Selection selection =
                new ScalingPlanEntry.Selection(city, topic, agreed, owned, pastHalf, asked.day(), asked.knownAt());
        Pages.Source<Row> rows = (after, limit) ->
                rows(ScalingPlanEntry.find(selection, after.isEmpty() ? "" : after.getFirst(), limit), selection);
        return pages.answer(
                page, rows.where(row -> selection.matches(row.plan(), row.owned()), Row::key), Row::key, Row::plan);
    }

    private record Row(ScalingPlanSummary plan, boolean owned) {
        List<String> key() {
            return List.of(plan.mission().value());
        }
    }

    private List<Row> rows(List<ScalingPlanEntry> entries, ScalingPlanEntry.Selection selection) {
        Map<CityId, At> days = followed.at(
                selection.at(),
                KnownAt.orEver(selection.knownAt()),
                entries.stream()
                        .collect(groupingBy(ScalingPlanEntry::city, flatMapping(ScalingPlanEntry::dates, toList()))));
        return entries.stream()
                .map(entry -> {
                    At at = days.get(entry.city());
                    return new Row(entry.summary(at), entry.mayBeOwned(at));
                })
                .toList();
    }
}
