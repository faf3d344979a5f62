package org.missionpartnerships.mission.convening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.published.mission.EditionStatus;
import org.missionpartnerships.published.value.CityId;

@Path("cities/{id}/editions")
@RunOnVirtualThread
@Tag(name = "Convenings")
public class CityEditionResource {

    private final Editions editions;
    private final RegisteredCities cities;

    CityEditionResource(Editions editions, RegisteredCities cities) {
        this.editions = editions;
        this.cities = cities;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listCityEditions",
            summary = "The editions of all series of a city and of the missions that it leads, series by series",
            description = "With a date: as they stood by its end, and only what may have been planned or held by then.")
    @APIResponse(responseCode = "200", description = "A page of editions")
    public RestResponse<Page<EditionView>> list(
            @PathParam("id") CityId id,
            @QueryParam("status") @Parameter(description = "Only those that stand so, or may.") @Nullable
                    EditionStatus status,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        cities.require(id);
        return editions.answer(SeriesEntry.ofCity(id), status, moment, page);
    }
}
