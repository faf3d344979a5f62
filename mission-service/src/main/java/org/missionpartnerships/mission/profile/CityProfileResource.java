package org.missionpartnerships.mission.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.history.Evidence;
import org.missionpartnerships.mission.profile.CapabilitiesView.CapabilityView;
import org.missionpartnerships.mission.profile.CityProfileRejection.InterviewNotFound;
import org.missionpartnerships.mission.profile.InterviewProfileView.StatementView;
import org.missionpartnerships.mission.profile.ProfileAnswers.Asked;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.CityId;

@Path("cities/{id}")
@RunOnVirtualThread
@Tag(name = "City profiles")
public class CityProfileResource {

    private final CityProfiles profiles;
    private final RegisteredCities cities;
    private final Evidence evidence;
    private final ProfileAnswers answers;
    private final Pages pages;
    private final Commands commands;
    private final Caller caller;

    CityProfileResource(
            CityProfiles profiles,
            RegisteredCities cities,
            Evidence evidence,
            ProfileAnswers answers,
            Pages pages,
            Commands commands,
            Caller caller) {
        this.profiles = profiles;
        this.cities = cities;
        this.evidence = evidence;
        this.answers = answers;
        this.pages = pages;
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
    public InterviewProfileView interviewProfile(@PathParam("id") CityId city, @BeanParam AskedDay day) {
        cities.require(city);
        return answers.interviews(asked(city, day));
    }

    @GET
    @Path("interviews")
    @PermitAll
    @Operation(
            operationId = "listInterviews",
            summary = "What was said about how the city collaborates, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of statements")
    public RestResponse<Page<StatementView>> listInterviews(
            @PathParam("id") CityId city,
            @QueryParam("dimension") @Parameter(description = "Only about this dimension.") @Nullable
                    InterviewDimension dimension,
            @BeanParam AskedDay day,
            @BeanParam PageParameters page) {
        cities.require(city);
        Asked asked = asked(city, day);
        List<InterviewRecorded> said = answers.said(asked).stream()
                .filter(interview -> dimension == null || interview.dimension() == dimension)
                .toList();
        return pages.answer(
                page,
                (after, limit) -> answers.statements(asked, rest(said, InterviewRecorded::interview, after, limit)),
                statement -> List.of(Integer.toString(statement.number())));
    }

    @GET
    @Path("interviews/{number}/evidence")
    @PermitAll
    @Operation(
            operationId = "listInterviewEvidence",
            summary = "The events that show what was said in an interview, in the order in which they were named")
    @APIResponse(responseCode = "200", description = "A page of events")
    public RestResponse<Page<EvidenceView>> listEvidence(
            @PathParam("id") CityId city,
            @PathParam("number") int number,
            @BeanParam AskedDay day,
            @BeanParam PageParameters page) {
        cities.require(city);
        Asked asked = asked(city, day);
        InterviewRecorded interview = asked.profile()
                .interview(number)
                .orElseThrow(() -> CityProfileProblems.of(new InterviewNotFound(city, number))
                        .exception());
        RestResponse<Page<UUID>> named =
                pages.ofWhole(page, List.copyOf(asked.profile().evidence(interview)));
        return RestResponse.ResponseBuilder.ok(new Page<>(
                        answers.evidence(asked, named.getEntity().items()),
                        named.getEntity().next()))
                .replaceAll(named.getHeaders())
                .build();
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
                (profile, _) -> answers.capabilities(new Asked(city, profile, AskedDay.today(), KnownAt.EVER)));
    }

    @GET
    @Path("capabilities")
    @PermitAll
    @Operation(
            operationId = "getCapabilities",
            summary = "With which capabilities the city answers the five challenges, and which events show it",
            description = "Explained, never scored, and never compared with other cities.")
    @APIResponse(responseCode = "200", description = "The city's capabilities at that date")
    public CapabilitiesView capabilities(@PathParam("id") CityId city, @BeanParam AskedDay day) {
        cities.require(city);
        return answers.capabilities(asked(city, day));
    }

    @GET
    @Path("capability-assessments")
    @PermitAll
    @Operation(
            operationId = "listCapabilityAssessments",
            summary = "With which capabilities the city answers challenges, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of assessments, each with the events that show it")
    public RestResponse<Page<CapabilityView>> listAssessments(
            @PathParam("id") CityId city,
            @QueryParam("challenge") @Parameter(description = "Only those that answer this challenge.") @Nullable
                    Challenge challenge,
            @BeanParam AskedDay day,
            @BeanParam PageParameters page) {
        cities.require(city);
        Asked asked = asked(city, day);
        List<CapabilityAssessed> assessed = answers.assessed(asked).stream()
                .filter(capability -> challenge == null || capability.challenge() == challenge)
                .toList();
        return pages.answer(
                page,
                (after, limit) ->
                        answers.assessments(asked, rest(assessed, CapabilityAssessed::assessment, after, limit)),
                capability -> List.of(Integer.toString(capability.number())));
    }

    private Asked asked(CityId city, AskedDay day) {
        return new Asked(city, profiles.get(city, day.knownAt()), day.day(), KnownAt.orEver(day.knownAt()));
    }

    private static <E> List<E> rest(List<E> events, ToIntFunction<E> number, List<String> after, int limit) {
        int last = after.isEmpty() ? 0 : Integer.parseInt(after.getFirst());
        return events.stream()
                .filter(event -> number.applyAsInt(event) > last)
                .limit(limit)
                .toList();
    }

    private RestResponse<InterviewProfileView> handleInterview(CityProfileCommand command, List<UUID> named) {
        requireAccess(command.city(), named);
        return commands.answer(
                profiles.handle(command, commands.context()),
                CityProfileProblems::of,
                (profile, _) -> answers.interviews(new Asked(command.city(), profile, AskedDay.today(), KnownAt.EVER)));
    }

    private void requireAccess(CityId city, List<UUID> named) {
        caller.requireCity(city.value());
        cities.require(city);
        evidence.require(city, named);
    }
}
