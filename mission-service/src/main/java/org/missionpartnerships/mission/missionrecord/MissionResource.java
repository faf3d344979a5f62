package org.missionpartnerships.mission.missionrecord;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Participation;
import org.missionpartnerships.mission.mission.RecordedMissions;
import org.missionpartnerships.mission.mission.RecordedMissions.Versioned;
import org.missionpartnerships.published.value.MissionId;

@Path("missions")
@RunOnVirtualThread
@Tag(name = "Missions")
public class MissionResource {

    private final RecordedMissions missions;
    private final FollowedEvents followed;
    private final Reads reads;
    private final Pages pages;

    MissionResource(RecordedMissions missions, FollowedEvents followed, Reads reads, Pages pages) {
        this.missions = missions;
        this.followed = followed;
        this.reads = reads;
        this.pages = pages;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getMission", summary = "A mission")
    @APIResponse(responseCode = "200", description = "The mission, as its own events tell it")
    public RestResponse<MissionView> get(@PathParam("id") MissionId id) {
        Versioned found = missions.get(id);
        return reads.answer(found.version(), () -> MissionView.of(found.mission(), found.version()));
    }

    @GET
    @Path("{id}/participating-cities")
    @PermitAll
    @Operation(
            operationId = "listParticipations",
            summary = "The cities that take or took part besides the one that leads, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of participations")
    public RestResponse<Page<CityParticipation>> participations(
            @PathParam("id") MissionId id,
            @QueryParam("at")
                    @Parameter(description = "Only those that took or may have taken part on this date.")
                    @Nullable
                    LocalDate at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt,
            @BeanParam PageParameters page) {
        Known mission = missions.proposed(id);
        List<Participation> participations =
                missions.asKnown(mission, knownAt).map(Known::participations).orElse(List.of());
        if (at == null) {
            return pages.ofWhole(
                    page, participations.stream().map(CityParticipation::of).toList());
        }
        At then = followed.at(
                at,
                mission.leadCity(),
                KnownAt.orEver(knownAt),
                mission.dossier().dates());
        return pages.ofWhole(
                page,
                participations.stream()
                        .flatMap(participation -> CityParticipation.of(participation, then).stream())
                        .toList());
    }

    @GET
    @Path("{id}/fit-test")
    @PermitAll
    @Operation(
            operationId = "getMissionFit",
            summary = "All fit tests of a mission, and which of them stood on a date",
            description = "A refusal stays on file: a later test adds to it, and never replaces it.")
    @APIResponse(responseCode = "200", description = "The tests that had or may have been done by then")
    public MissionFit fit(
            @PathParam("id") MissionId id,
            @QueryParam("at") @Parameter(description = "The date; today (UTC) if left out.") @Nullable LocalDate at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        Known mission = missions.proposed(id);
        LocalDate day = at == null ? LocalDate.now(ZoneOffset.UTC) : at;
        return MissionFit.of(
                id,
                missions.asKnown(mission, knownAt),
                followed.at(
                        day,
                        mission.leadCity(),
                        KnownAt.orEver(knownAt),
                        mission.dossier().dates()));
    }
}
