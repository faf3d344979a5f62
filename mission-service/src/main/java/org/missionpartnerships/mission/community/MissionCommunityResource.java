package org.missionpartnerships.mission.community;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.security.Roles;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.community.BudgetView.BudgetStatement;
import org.missionpartnerships.mission.community.CommunityView.InputPath;
import org.missionpartnerships.mission.community.ConsultationView.ConsultationFinding;
import org.missionpartnerships.mission.community.ConsultationView.ConsultationInput;
import org.missionpartnerships.mission.mission.ProposedMissions;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.value.MissionId;

/** How a mission hears its community. */
@Path("missions/{id}")
@RunOnVirtualThread
@Tag(name = "Community")
public class MissionCommunityResource {

    private final CommunityAnswers answers;
    private final ProposedMissions missions;

    MissionCommunityResource(CommunityAnswers answers, ProposedMissions missions) {
        this.answers = answers;
        this.missions = missions;
    }

    @POST
    @Path("consultations")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "openMissionConsultation", summary = "Record that a mission asks its community a question")
    @APIResponse(responseCode = "201", description = "Opened")
    @APIResponse(responseCode = "200", description = "It was opened already, just so")
    public RestResponse<ConsultationView> openConsultation(
            @PathParam("id") MissionId id, OpenConsultationRequest body) {
        return answers.open(owner(id), body);
    }

    @GET
    @Path("consultations")
    @PermitAll
    @Operation(
            operationId = "listMissionConsultations",
            summary = "The consultations of a mission, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of consultations")
    public RestResponse<Page<ConsultationView>> listConsultations(
            @PathParam("id") MissionId id,
            @BeanParam ConsultationFilter filter,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.consultations(owner(id), filter, moment, page);
    }

    @GET
    @Path("consultations/{consultation}")
    @PermitAll
    @Operation(operationId = "getMissionConsultation", summary = "A consultation of a mission")
    @APIResponse(
            responseCode = "200",
            description = "The consultation; its ETag is that of the whole community's record")
    public RestResponse<ConsultationView> getConsultation(
            @PathParam("id") MissionId id, @PathParam("consultation") ConsultationId consultation) {
        return answers.consultation(owner(id), consultation);
    }

    @POST
    @Path("consultations/{consultation}/inputs")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "collectMissionInput",
            summary = "Record that people were heard",
            description = "As counts of kinds. There is no field for persons.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ConsultationView> collectInput(
            @PathParam("id") MissionId id,
            @PathParam("consultation") ConsultationId consultation,
            CollectInputRequest body) {
        return answers.inConsultation(consultation, body.toCommand(owner(id), consultation));
    }

    @POST
    @Path("consultations/{consultation}/findings")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "recordMissionFinding", summary = "Record what was learned")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ConsultationView> recordFinding(
            @PathParam("id") MissionId id,
            @PathParam("consultation") ConsultationId consultation,
            RecordFindingRequest body) {
        return answers.inConsultation(consultation, body.toCommand(owner(id), consultation));
    }

    @GET
    @Path("consultations/{consultation}/inputs")
    @PermitAll
    @Operation(
            operationId = "listMissionConsultationInputs",
            summary = "On what occasions people were heard in a consultation of a mission, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of inputs")
    public RestResponse<Page<ConsultationInput>> listInputs(
            @PathParam("id") MissionId id,
            @PathParam("consultation") ConsultationId consultation,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.inputsOf(owner(id), consultation, moment, page);
    }

    @GET
    @Path("consultations/{consultation}/findings")
    @PermitAll
    @Operation(
            operationId = "listMissionConsultationFindings",
            summary = "What was learned in a consultation of a mission, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of findings")
    public RestResponse<Page<ConsultationFinding>> listFindings(
            @PathParam("id") MissionId id,
            @PathParam("consultation") ConsultationId consultation,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.findingsOf(owner(id), consultation, moment, page);
    }

    @POST
    @Path("consultations/{consultation}/close")
    @RolesAllowed(Roles.STEWARD)
    @Operation(operationId = "closeMissionConsultation", summary = "Record that a consultation hears nobody any more")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<ConsultationView> closeConsultation(
            @PathParam("id") MissionId id,
            @PathParam("consultation") ConsultationId consultation,
            CloseConsultationRequest body) {
        return answers.inConsultation(consultation, body.toCommand(owner(id), consultation));
    }

    @POST
    @Path("policy-priorities")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "adoptMissionPolicyPriority",
            summary = "Record that a policy priority was adopted",
            description = "Because of what was heard, or, with the reason, without.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<PriorityView> adoptPriority(@PathParam("id") MissionId id, AdoptPriorityRequest body) {
        return answers.answer(body.toCommand(owner(id)), PriorityView.of(body.priorityOrDerived()));
    }

    @GET
    @Path("policy-priorities")
    @PermitAll
    @Operation(
            operationId = "listMissionPolicyPriorities",
            summary = "The policy priorities of a mission, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of policy priorities")
    public RestResponse<Page<PriorityView>> listPriorities(
            @PathParam("id") MissionId id,
            @BeanParam PriorityFilter filter,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.priorities(owner(id), filter, moment, page);
    }

    @POST
    @Path("policy-instruments")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "adoptMissionPolicyInstrument",
            summary = "Record that a rule, tool or programme became part of policy")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<InstrumentView> adoptInstrument(@PathParam("id") MissionId id, AdoptInstrumentRequest body) {
        return answers.answer(body.toCommand(owner(id)), InstrumentView.of(body.instrumentOrDerived()));
    }

    @GET
    @Path("policy-instruments")
    @PermitAll
    @Operation(
            operationId = "listMissionPolicyInstruments",
            summary = "The policy instruments of a mission, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of policy instruments")
    public RestResponse<Page<InstrumentView>> listInstruments(
            @PathParam("id") MissionId id,
            @BeanParam ForPriority filter,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.instruments(owner(id), filter, moment, page);
    }

    @POST
    @Path("budgets")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "allocateMissionBudget",
            summary = "Record that, as a source says, money was set aside",
            description = "What other sources say of the same budget stands beside it.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<BudgetView> allocateBudget(@PathParam("id") MissionId id, AllocateBudgetRequest body) {
        return answers.answer(body.toCommand(owner(id)), BudgetView.of(body.budget()));
    }

    @POST
    @Path("budgets/{budget}/shifts")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "shiftMissionBudget",
            summary = "Record that, as a source says, money went to another purpose",
            description =
                    "What other sources say of the same budget stands beside it; the budget need not be known yet.")
    @APIResponse(responseCode = "200", description = "Recorded")
    public RestResponse<BudgetView> shiftBudget(
            @PathParam("id") MissionId id, @PathParam("budget") BudgetId budget, ShiftBudgetRequest body) {
        return answers.answer(body.toCommand(owner(id), budget), BudgetView.of(budget));
    }

    @GET
    @Path("budgets")
    @PermitAll
    @Operation(
            operationId = "listMissionBudgets",
            summary = "The budgets of a mission, in the order of recording, with all that is said of each")
    @APIResponse(responseCode = "200", description = "A page of budgets")
    public RestResponse<Page<BudgetView>> listBudgets(
            @PathParam("id") MissionId id,
            @BeanParam ForPriority filter,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.budgets(owner(id), filter, moment, page);
    }

    @GET
    @Path("budgets/{budget}/statements")
    @PermitAll
    @Operation(
            operationId = "listMissionBudgetStatements",
            summary = "What sources say of one budget of a mission, side by side and in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of statements")
    public RestResponse<Page<BudgetStatement>> listBudgetStatements(
            @PathParam("id") MissionId id,
            @PathParam("budget") BudgetId budget,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        return answers.statementsOf(owner(id), budget, moment, page);
    }

    @GET
    @Path("community")
    @PermitAll
    @Operation(
            operationId = "readMissionCommunity",
            summary = "How the mission's community was heard, and what was decided because of it",
            description = "Counts how many inputs led to a decision, and names the events that show it.")
    @APIResponse(responseCode = "200", description = "The record, as of a date if one is given")
    public CommunityView community(@PathParam("id") MissionId id, @BeanParam Moment moment) {
        Owner owner = owner(id);
        return answers.ofMission(id, missions.fitTestOverride(id, moment.knownAt()), owner, moment);
    }

    @GET
    @Path("community/inputs")
    @PermitAll
    @Operation(
            operationId = "listMissionInputs",
            summary =
                    "How often people were heard, each time with the decisions that go back to it, in the order of recording")
    @APIResponse(responseCode = "200", description = "A page of inputs")
    public RestResponse<Page<InputPath>> listInputs(
            @PathParam("id") MissionId id,
            @BeanParam InputFilter filter,
            @BeanParam Moment moment,
            @BeanParam PageParameters page) {
        Owner owner = owner(id);
        return answers.inputs(owner.city(), List.of(owner), filter, moment, page);
    }

    private Owner owner(MissionId id) {
        return new Owner(missions.require(id).leadCity(), id);
    }
}
