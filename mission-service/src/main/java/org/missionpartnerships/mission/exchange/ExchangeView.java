package org.missionpartnerships.mission.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.RecordAsOf;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.exchange.Exchange.Recorded;
import org.missionpartnerships.mission.exchange.Exchange.Unrecorded;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Cities learn from each other.")
public record ExchangeView(
        ExchangeId id,
        @Schema(description = "The city that tells of it.") CityId city,
        @Nullable MissionId mission,
        List<CityId> cities,
        List<Party> parties,
        @Nullable Quantity count,
        String subject,
        @Nullable String form,
        List<PracticeId> practices,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Only with at: how sure the answer is.") @Nullable
        RecordAsOf asOf) {

    static ExchangeView of(Exchange state, long version) {
        return of(new Then<>(state, version, null));
    }

    static ExchangeView of(Then<Exchange> then) {
        return switch (then.state()) {
            case Unrecorded _ -> throw new IllegalStateException("An exchange that nobody recorded cannot be shown");
            case Recorded recorded -> of(recorded.exchanged(), then.asOf());
        };
    }

    static ExchangeView of(PracticesExchanged exchanged) {
        return of(exchanged, null);
    }

    private static ExchangeView of(PracticesExchanged exchanged, @Nullable RecordAsOf asOf) {
        return new ExchangeView(
                exchanged.exchange(),
                exchanged.city(),
                exchanged.mission(),
                exchanged.cities(),
                exchanged.parties(),
                exchanged.count(),
                exchanged.subject(),
                exchanged.form(),
                exchanged.practices(),
                exchanged.occurred(),
                exchanged.source(),
                exchanged.assertedBy(),
                asOf);
    }
}
