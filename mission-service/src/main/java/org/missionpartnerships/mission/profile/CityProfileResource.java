package org.missionpartnerships.mission.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.history.Evidence;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;
import org.missionpartnerships.published.value.CityId;

@Path("cities/{id}")
@RunOnVirtualThread
@Tag(name = "City profiles")
public class CityProfileResource {

    private final CityProfiles profiles;
    private final RegisteredCities cities;
    private final Evidence evidence;
    private final ShownEvidence shown;
    private final FollowedEvents followed;
    private final Commands commands;
    private final Caller caller;

    CityProfileResource(
            CityProfiles profiles,
            RegisteredCities cities,
            Evidence evidence,
            ShownEvidence shown,
            FollowedEvents followed,
            Commands commands,
            Caller caller) {
        this.profiles = profiles;
        this.cities = cities;
        this.evidence = evidence;
        this.shown = shown;
        this.followed = followed;
        this.commands = commands;
        this.caller = caller;
    }

    @POST
    @Path("interviews")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "recordInterview",
            summary = "Record what was said in an interview about one dimension of collaboration")
    @APIResponse(responseCode = "200", description = "Recorded; it stands beside what others said")
    public RestResponse<InterviewProfileView> recordInterview(
            @PathParam("id") CityId city, RecordInterviewRequest body) {
        var command = body.toCommand(city);
        return handleInterview(command, command.evidence());
    }

    @POST
    @Path("interviews/{number}/evidence")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "linkInterviewEvidence", summary = "Name events that show what was said in an interview")
    @APIResponse(responseCode = "200", description = "Linked")
    public RestResponse<InterviewProfileView> linkEvidence(
            @PathParam("id") CityId city, @PathParam("number") int number, LinkEvidenceRequest body) {
        return handleInterview(body.toCommand(city, number), body.evidence());
    }

    @GET
    @Path("interview-profile")
    @PermitAll
    @Operation(
            operationId = "getInterviewProfile",
            summary = "What was said about how the city collaborates, with the events that show it",
            description = "By the five dimensions. Statements and evidence; no score, and no comparison of cities.")
    @APIResponse(responseCode = "200", description = "The city's interview profile at that date")
    public InterviewProfileView interviewProfile(
            @PathParam("id") CityId city,
            @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
                    LocalDate at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        cities.require(city);
        return interviews(city, profiles.get(city, knownAt), at == null ? today() : at, KnownAt.orEver(knownAt));
    }

    @POST
    @Path("capabilities")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "assessCapability",
            summary = "Record with which capability the city answers a challenge",
            description = "It rests on events of the city's history, of any service.")
    @APIResponse(responseCode = "200", description = "Recorded; it stands beside earlier assessments")
    public RestResponse<CapabilitiesView> assess(@PathParam("id") CityId city, AssessCapabilityRequest body) {
        requireAccess(city, body.evidence());
        return commands.answer(
                profiles.handle(body.toCommand(city), commands.context()),
                CityProfileProblems::of,
                (profile, _) -> capabilities(city, profile, today(), KnownAt.EVER));
    }

    @GET
    @Path("capabilities")
    @PermitAll
    @Operation(
            operationId = "getCapabilities",
            summary = "With which capabilities the city answers the five challenges, and which events show it",
            description = "Explained, never scored, and never compared with other cities.")
    @APIResponse(responseCode = "200", description = "The city's capabilities at that date")
    public CapabilitiesView capabilities(
            @PathParam("id") CityId city,
            @QueryParam("at") @Parameter(description = "The day, by whose end; today (UTC) if left out.") @Nullable
                    LocalDate at,
            @QueryParam("knownAt") @Parameter(description = KnownAt.MEANING) @Nullable KnownAt knownAt) {
        cities.require(city);
        return capabilities(city, profiles.get(city, knownAt), at == null ? today() : at, KnownAt.orEver(knownAt));
    }

    private RestResponse<InterviewProfileView> handleInterview(CityProfileCommand command, List<UUID> named) {
        requireAccess(command.city(), named);
        return commands.answer(
                profiles.handle(command, commands.context()),
                CityProfileProblems::of,
                (profile, _) -> interviews(command.city(), profile, today(), KnownAt.EVER));
    }

    private void requireAccess(CityId city, List<UUID> named) {
        caller.requireCity(city.value());
        cities.require(city);
        evidence.require(city, named);
    }

    private InterviewProfileView interviews(CityId city, CityProfile profile, LocalDate day, KnownAt known) {
        return InterviewProfileView.of(
                city,
                profile,
                followed.at(day, city, known, profile.interviews().stream().map(InterviewRecorded::occurred)),
                shown.of(
                        city,
                        day,
                        known,
                        profile.interviews().stream().flatMap(interview -> profile.evidence(interview).stream())));
    }

    private CapabilitiesView capabilities(CityId city, CityProfile profile, LocalDate day, KnownAt known) {
        return CapabilitiesView.of(
                city,
                profile,
                followed.at(day, city, known, profile.capabilities().stream().map(CapabilityAssessed::occurred)),
                shown.of(
                        city,
                        day,
                        known,
                        profile.capabilities().stream()
                                .map(CapabilityAssessed::evidence)
                                .flatMap(Collection::stream)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
