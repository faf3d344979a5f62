package org.missionpartnerships.mission.community;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.command.Commands;
import org.missionpartnerships.edge.command.View;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.read.Reads;
import org.missionpartnerships.edge.security.Caller;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.FollowedEvents;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.community.Account.Standing;
import org.missionpartnerships.mission.community.BudgetView.BudgetStatement;
import org.missionpartnerships.mission.community.Communities.Versioned;
import org.missionpartnerships.mission.community.CommunityView.InputPath;
import org.missionpartnerships.mission.community.ConsultationView.ConsultationFinding;
import org.missionpartnerships.mission.community.ConsultationView.ConsultationInput;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.CommunityEvent.AboutBudget;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What the addresses under a mission and those under a city answer alike. */
@Singleton
class CommunityAnswers {

    private final Communities communities;
    private final FollowedEvents followed;
    private final Commands commands;
    private final Reads reads;
    private final Pages pages;
    private final Caller caller;

    CommunityAnswers(
            Communities communities,
            FollowedEvents followed,
            Commands commands,
            Reads reads,
            Pages pages,
            Caller caller) {
        this.communities = communities;
        this.followed = followed;
        this.commands = commands;
        this.reads = reads;
        this.pages = pages;
        this.caller = caller;
    }

    RestResponse<ConsultationView> open(Owner owner, OpenConsultationRequest body) {
        ConsultationId consultation = body.consultationOrDerived();
        return commands.created(
                handle(body.toCommand(owner)),
                owner.path() + "/consultations/" + consultation,
                CommunityProblems::of,
                ConsultationView.of(consultation));
    }

    RestResponse<ConsultationView> inConsultation(ConsultationId consultation, CommunityCommand command) {
        return answer(command, ConsultationView.of(consultation));
    }

    <V> RestResponse<V> answer(CommunityCommand command, View<Community, V> view) {
        return commands.answer(handle(command), CommunityProblems::of, view);
    }

    private Handled<Community, CommunityRejection> handle(CommunityCommand command) {
        caller.requireCity(command.owner().city().value());
        return communities.handle(command, commands.context());
    }

    RestResponse<ConsultationView> consultation(Owner owner, ConsultationId id) {
        Versioned found = communities.get(owner);
        Consultation consultation = found.community()
                .consultation(id)
                .orElseThrow(() -> CommunityProblems.unknown(owner, id).exception());
        return reads.answer(found.version(), () -> ConsultationView.of(consultation, AsOf.RECORDED));
    }

    RestResponse<Page<ConsultationView>> consultations(
            Owner owner, ConsultationFilter filter, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                standing.community().consultations().values().stream()
                        .map(consultation -> ConsultationView.of(consultation, standing.asOf()))
                        .toList(),
                view -> view.isOf(filter.status())
                        && standing.community()
                                .consultation(view.consultation())
                                .orElseThrow()
                                .hears(filter.method()),
                consultation -> List.of(consultation.consultation().value()));
    }

    RestResponse<Page<ConsultationInput>> inputsOf(Owner owner, ConsultationId id, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                consultation(standing, owner, id).inputs().stream()
                        .map(input -> ConsultationInput.of(input, standing.asOf()))
                        .toList());
    }

    RestResponse<Page<ConsultationFinding>> findingsOf(
            Owner owner, ConsultationId id, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                consultation(standing, owner, id).findings().stream()
                        .map(finding -> ConsultationFinding.of(finding, standing.asOf()))
                        .toList());
    }

    private static Consultation consultation(Standing standing, Owner owner, ConsultationId id) {
        return standing.community()
                .consultation(id)
                .orElseThrow(() -> CommunityProblems.unknown(owner, id).exception());
    }

    RestResponse<Page<PriorityView>> priorities(
            Owner owner, PriorityFilter filter, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                standing.community().priorities().values().stream()
                        .map(priority -> PriorityView.of(priority, standing.asOf()))
                        .toList(),
                priority -> filter.withInput() == null
                        || filter.withInput() != priority.becauseOf().isEmpty(),
                priority -> List.of(priority.priority().value()));
    }

    RestResponse<Page<InstrumentView>> instruments(
            Owner owner, ForPriority filter, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                standing.community().instruments().values().stream()
                        .map(instrument -> InstrumentView.of(instrument, standing.asOf()))
                        .toList(),
                instrument -> instrument.serves(filter.priority()),
                instrument -> List.of(instrument.instrument().value()));
    }

    RestResponse<Page<BudgetView>> budgets(Owner owner, ForPriority filter, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        return pages.ofWhole(
                page,
                standing.community().budgets().values().stream()
                        .map(said -> BudgetView.of(said, standing.asOf()))
                        .toList(),
                budget -> filter.isBackedBy(standing.community().budget(budget.budget())),
                budget -> List.of(budget.budget().value()));
    }

    RestResponse<Page<BudgetStatement>> statementsOf(Owner owner, BudgetId id, Moment moment, PageParameters page) {
        Standing standing = standing(owner, moment);
        List<AboutBudget> said = standing.community().budget(id);
        if (said.isEmpty()) {
            throw CommunityProblems.unknown(owner, id).exception();
        }
        return pages.ofWhole(page, BudgetView.statements(said, standing.asOf()));
    }

    CommunityView ofMission(MissionId mission, @Nullable FitTestOverride override, Owner owner, Moment moment) {
        return community(owner.city(), mission, override, List.of(owner), moment);
    }

    /** @param owners the city itself and its missions */
    CommunityView ofCity(CityId city, List<Owner> owners, Moment moment) {
        return community(city, null, null, owners, moment);
    }

    private CommunityView community(
            CityId city,
            @Nullable MissionId mission,
            @Nullable FitTestOverride override,
            List<Owner> owners,
            Moment moment) {
        KnownAt known = KnownAt.orEver(moment.knownAt());
        List<Account> accounts =
                owners.stream().map(owner -> communities.account(owner, known)).toList();
        return CommunityView.of(city, mission, override, accounts, asOf(city, accounts, moment.day(), known));
    }

    /** @param owners all of one city */
    RestResponse<Page<InputPath>> inputs(
            CityId city, List<Owner> owners, InputFilter filter, Moment moment, PageParameters page) {
        KnownAt known = KnownAt.orEver(moment.knownAt());
        List<Account> accounts =
                owners.stream().map(owner -> communities.account(owner, known)).toList();
        return pages.ofWhole(
                page,
                CommunityView.paths(accounts, asOf(city, accounts, moment.day(), known)),
                path -> (filter.consultation() == null || filter.consultation().equals(path.consultation()))
                        && (filter.ledTo() == null || filter.ledTo().isWayOf(path)),
                path -> List.of(
                        path.mission() == null ? "" : path.mission().value(),
                        path.consultation().value(),
                        path.input().value()));
    }

    private Standing standing(Owner owner, Moment moment) {
        if (moment.isNow()) {
            return new Standing(communities.get(owner).community(), AsOf.RECORDED);
        }
        KnownAt known = KnownAt.orEver(moment.knownAt());
        Account account = communities.account(owner, known);
        return account.standing(asOf(owner.city(), List.of(account), moment.day(), known));
    }

    /** @param accounts all in the line of the city */
    private AsOf asOf(CityId city, List<Account> accounts, @Nullable LocalDate at, KnownAt known) {
        return at == null
                ? AsOf.RECORDED
                : new AsOf(followed.at(at, city, known, accounts.stream().flatMap(Account::dates)));
    }
}
