package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import org.missionpartnerships.mission.history.Partnership.MissionStanding;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.value.MissionId;

/** One mission, put together from a fold for each family of events. */
final class MissionFold {

    private final MissionId id;

    final LifecycleFold lifecycle = new LifecycleFold();
    final EditionsFold editions = new EditionsFold();
    final GovernanceFold governance;
    final CommunityFold community = new CommunityFold();
    final ScalingFold scaling = new ScalingFold();
    final ExchangeFold exchange = new ExchangeFold();
    final ClaimsFold claims = new ClaimsFold();
    final PartnersFold partners = new PartnersFold();
    final CommitmentsFold commitments = new CommitmentsFold();
    final FundingFold funding = new FundingFold();
    final FiguresFold figures = new FiguresFold();
    final DeliverablesFold deliverables = new DeliverablesFold();

    MissionFold(MissionId id, LocalDate at) {
        this.id = id;
        this.governance = new GovernanceFold(at);
    }

    boolean isEmpty() {
        return lifecycle.isEmpty()
                && editions.isEmpty()
                && governance.isEmpty()
                && community.isEmpty()
                && scaling.isEmpty()
                && exchange.isEmpty()
                && claims.isEmpty()
                && partners.isEmpty()
                && commitments.isEmpty()
                && funding.isEmpty()
                && figures.isEmpty()
                && deliverables.isEmpty();
    }

    MissionStanding answer() {
        return new MissionStanding(
                id,
                lifecycle.title(),
                lifecycle.topic(),
                lifecycle.leadCity(),
                lifecycle.ofProposal(MissionProposed::initiator),
                lifecycle.ofProposal(MissionProposed::arrangement),
                lifecycle.status(),
                lifecycle.possibleStatuses(),
                lifecycle.steps(),
                lifecycle.triggers(),
                lifecycle.goals(),
                lifecycle.scopeChanges(),
                lifecycle.fitTests(),
                lifecycle.stages(),
                lifecycle.continuity(),
                lifecycle.units(),
                editions.editions(),
                lifecycle.successors(),
                partners.partners(),
                commitments.commitments(),
                funding.shares(),
                figures.measurements(),
                deliverables.deliverables(),
                lifecycle.cities(),
                lifecycle.challenges(),
                lifecycle.arrangements(),
                governance.answer(),
                community.answer(),
                scaling.answer(),
                exchange.answer(),
                claims.answer());
    }
}
