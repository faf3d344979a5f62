/**
 * What every service's HTTP edge does alike. A service adds the dependency and writes resources; limits, problems, request
 * ids, roles and the OpenAPI document come with it.
 *
 * <p>A resource is a class with a constructor, on virtual threads. Every method names the roles it admits, or is
 * {@code @PermitAll}: one that says neither is refused. Every method has an explicit operationId.
 *
 * <pre>{@code
 * @Path("/missions")
 * @RunOnVirtualThread
 * class MissionResource {
 *
 *     private final CommandLanes lanes;
 *     private final Commands commands;   // headers to context, outcome to response
 *     private final Reads reads;         // ETag and 304
 *     private final Pages pages;         // cursor pages
 *     private final Caller caller;       // who asks, and for which cities
 *     private final MissionOverviews overviews;
 *
 *     MissionResource(CommandLanes lanes, Commands commands, Reads reads, Pages pages, Caller caller, MissionOverviews overviews) { ... }
 *
 *     // A new thing: 201, Location, ETag, Event-Position.
 *     @POST
 *     @RolesAllowed(Roles.STEWARD)
 *     @Operation(operationId = "proposeMission", summary = "Propose a mission")
 *     @APIResponse(responseCode = "201", description = "Proposed")
 *     @APIResponse(responseCode = "200", description = "It was there already, just so")
 *     RestResponse<MissionView> propose(ProposeMissionRequest body) {
 *         caller.requireCity(body.city().value());                              // 403 outside-city-scope
 *         MissionId id = body.idOrDerived();
 *         var handled = lanes.handle(MISSION, body.city().ledger(), MISSION.stream(id.value()), body.toCommand(id), commands.context());
 *         return commands.created(handled, "/missions/" + id.value(), MissionProblems::of, MissionView::of);
 *     }
 *
 *     // A command on a thing that exists: 200, ETag, Event-Position.
 *     @POST
 *     @Path("{id}/launch")
 *     @RolesAllowed(Roles.STEWARD)
 *     @Operation(operationId = "launchMission", summary = "Launch a mission")
 *     RestResponse<MissionView> launch(@PathParam("id") MissionId id, LaunchMissionRequest body) {
 *         var mission = lanes.load(MISSION, MISSION.stream(id.value())).orElseThrow(() -> MissionProblems.notFound(id).exception());
 *         caller.requireCity(mission.ledger().name());
 *         var handled = lanes.handle(MISSION, mission.ledger(), MISSION.stream(id.value()), body.toCommand(id), commands.context());
 *         return commands.answer(handled, MissionProblems::of, MissionView::of);
 *     }
 *
 *     // One thing, folded from its stream: always current; 304 if the caller has it.
 *     @GET
 *     @Path("{id}")
 *     @PermitAll
 *     @Operation(operationId = "getMission", summary = "A mission")
 *     RestResponse<MissionView> get(@PathParam("id") MissionId id) {
 *         var mission = lanes.load(MISSION, MISSION.stream(id.value())).orElseThrow(() -> MissionProblems.notFound(id).exception());
 *         return reads.answer(mission.version(), () -> MissionView.of(mission.state(), mission.version()));
 *     }
 *
 *     // A list: ?city=burgos&limit=50&cursor=..., answered as {items, next?}.
 *     @GET
 *     @PermitAll
 *     @Operation(operationId = "listMissions", summary = "Missions")
 *     RestResponse<Page<MissionSummary>> list(@QueryParam("city") @Nullable CityId city, @BeanParam PageParameters page) {
 *         return pages.answer(page, (after, limit) -> overviews.read(city, after, limit), mission -> List.of(mission.id()));
 *     }
 * }
 *
 * // The problems of a feature: a bean for the catalogue at /problems, and one exhaustive switch.
 * @Singleton
 * final class MissionProblems implements ProblemTypes {
 *
 *     static final ProblemType MISSION_NOT_FOUND = ProblemType.notFound("mission-not-found", "There is no such mission",
 *             "No mission has this id.", "Check the id; if it was just proposed elsewhere, send After with its Event-Position.");
 *     static final ProblemType FIT_TEST_MISSING = ProblemType.refused("fit-test-missing", ...);
 *
 *     static Problem of(MissionRejection reason) {
 *         return switch (reason) {
 *             case MissionNotFound(MissionId id) -> notFound(id);
 *             case FitTestMissing(MissionId id) -> FIT_TEST_MISSING.because("Mission %s has no fit test. Record one, or an override that says who and why.".formatted(id));
 *         };
 *     }
 *
 *     static Problem notFound(MissionId id) {
 *         return MISSION_NOT_FOUND.because("There is no mission %s. Check the id.".formatted(id)).with("mission", id.value());
 *     }
 *
 *     @Override
 *     public List<ProblemType> types() {
 *         return List.of(MISSION_NOT_FOUND, FIT_TEST_MISSING);
 *     }
 * }
 * }</pre>
 *
 * <p>Request bodies are records, read strictly: a component is required unless it is {@code @Nullable} (JSpecify) or
 * {@code Optional}; unknown members are refused with the known ones named; every mistake is reported at once, with its
 * pointer, as 400 {@code invalid-request}. An {@code IllegalArgumentException} from a record's constructor becomes such a
 * mistake, with its message, so value types check themselves. Bean Validation constraints work too. Path and query
 * parameters may be numbers, dates, enums and ids, in the form that they have in JSON; an unknown query parameter is refused.
 *
 * <p>What can be judged from the request alone is 400; what a rule refuses, given the state, is 422; what collides is 409.
 */
@NullMarked
package org.missionpartnerships.edge;

import org.jspecify.annotations.NullMarked;
