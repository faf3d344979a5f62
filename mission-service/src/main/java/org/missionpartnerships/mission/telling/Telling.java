package org.missionpartnerships.mission.telling;

import java.util.Optional;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event in words.
 *
 * @param clause what happened, without its date, so that it reads after one: "Circular Economy Office was established"
 */
public record Telling(Change change, String clause) {

    /** Empty for an event that none of the families here holds. */
    public static Optional<Telling> of(PublishedEvent event, Names names) {
        return Optional.ofNullable(
                switch (event) {
                    case CityEvent happened -> CityTelling.of(happened);
                    case CityProfileEvent happened -> ProfileTelling.of(happened);
                    case MissionEvent happened -> MissionTelling.of(happened, names);
                    case CommunityEvent happened -> CommunityTelling.of(happened);
                    case SeriesEvent happened -> SeriesTelling.of(happened, names);
                    case ScalingPlanEvent happened -> ScalingTelling.of(happened, names);
                    case PracticeEvent happened -> PracticeTelling.of(happened, names);
                    case AdoptionEvent happened -> PracticeTelling.of(happened, names);
                    case ExchangeEvent happened -> PracticeTelling.of(happened, names);
                    case ReplicationEvent happened -> ReplicationTelling.of(happened, names);
                    case GovernanceEvent happened -> GovernanceTelling.of(happened, names);
                    case ClaimEvent happened -> ClaimTelling.of(happened, names);
                    case OrganisationEvent happened -> PartnerTelling.of(happened);
                    case MembershipEvent happened -> PartnerTelling.of(happened, names);
                    case CommitmentEvent happened -> PartnerTelling.of(happened, names);
                    case FundingShareEvent happened -> PartnerTelling.of(happened, names);
                    case IndicatorEvent happened -> FigureTelling.of(happened, names);
                    case DeliverableEvent happened -> FigureTelling.of(happened, names);
                    case ContextIndicatorEvent happened -> FigureTelling.of(happened);
                    default -> null;
                });
    }

    static Telling added(String words, Object... parts) {
        return new Telling(Change.ADDED, words.formatted(parts));
    }

    static Telling changed(String words, Object... parts) {
        return new Telling(Change.CHANGED, words.formatted(parts));
    }

    static Telling departed(String words, Object... parts) {
        return new Telling(Change.DEPARTED, words.formatted(parts));
    }

    static Telling ended(String words, Object... parts) {
        return new Telling(Change.ENDED, words.formatted(parts));
    }

    /** The clause alone, as a sentence. */
    public String sentence() {
        return Words.capitalised(clause) + ".";
    }
}
