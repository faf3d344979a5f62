package org.missionpartnerships.mission.scaling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;

@Path("scaling-plans")
@RunOnVirtualThread
@Tag(name = "Scaling plans")
public class ScalingPlanListResource {

    private final Pages pages;

    ScalingPlanListResource(Pages pages) {
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
            @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
                    LocalDate at,
            @BeanParam PageParameters page) {
        LocalDate day = at == null ? LocalDate.now(ZoneOffset.UTC) : at;
        ScalingPlanEntry.Selection selection =
                new ScalingPlanEntry.Selection(city, topic, agreed, owned, pastHalf, day);
        return pages.answer(
                page,
                (after, limit) -> ScalingPlanEntry.find(selection, after.isEmpty() ? "" : after.getFirst(), limit),
                entry -> List.of(entry.mission),
                entry -> entry.summary(day));
    }
}
