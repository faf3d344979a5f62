package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.Funder;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

/**
 * What was learned from others and taken up by others: practices published and adopted, exchanges, replications.
 *
 * @param adoptions also those of other cities that took up a practice of this one
 */
public record ExchangeThen(
        List<PracticeThen> practices,
        List<AdoptionThen> adoptions,
        List<PracticesExchangedThen> exchanges,
        List<ReplicationThen> replications) {

    /**
     * A practice that others can take up, with what was said of it last.
     *
     * @param withdrawn null unless it may have been withdrawn by then
     */
    public record PracticeThen(
            PracticeId practice,
            String title,
            Topic topic,
            String description,
            @Nullable Quantity count,
            @Nullable CityId city,
            @Nullable MissionId mission,
            @Nullable Party publisher,
            List<PracticeTestThen> tests,
            Origin origin,
            @Nullable Origin withdrawn) {}

    /** @param worked null where the source does not say */
    public record PracticeTestThen(String result, @Nullable Boolean worked, Origin origin) {}

    /**
     * @param adapted each change to fit, in the order in which it was recorded
     * @param discontinued null unless it may have been given up by then
     */
    public record AdoptionThen(
            AdoptionId adoption,
            PracticeId practice,
            CityId city,
            @Nullable CityId originCity,
            @Nullable MissionId originMission,
            @Nullable String description,
            List<String> adapted,
            @Nullable TimeSaved timeSaved,
            Origin origin,
            @Nullable Origin discontinued) {}

    public record PracticesExchangedThen(
            ExchangeId exchange,
            List<CityId> cities,
            List<Party> parties,
            @Nullable Quantity count,
            String subject,
            Origin origin) {}

    /** @param course what happened to it, in the order in which it was recorded */
    public record ReplicationThen(
            ReplicationId replication,
            @Nullable Place place,
            @Nullable String name,
            List<Funder> funders,
            @Nullable MissionId resulting,
            List<ReplicationStep> course) {}

    public record ReplicationStep(
            ReplicationStage stage, @Nullable String words, Origin origin) {}

    public enum ReplicationStage {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("started")
        STARTED,
        @JsonProperty("funded")
        FUNDED,
        @JsonProperty("adapted")
        ADAPTED,
        @JsonProperty("linked")
        LINKED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("completed")
        COMPLETED
    }
}
