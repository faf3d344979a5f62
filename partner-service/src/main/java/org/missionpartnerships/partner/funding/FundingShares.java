package org.missionpartnerships.partner.funding;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.value.FundingShareId;

/** Claims about funding, each in the ledger of its mission's lead city. */
@Singleton
public class FundingShares {

    public static final StreamType<FundingShareCommand, FundingShare, FundingShareEvent, FundingShareRejection> TYPE =
            new StreamType<>("funding-shares", new FundingShareDecider(), FundingShareEvent.CODEC);

    private final CommandLanes lanes;

    FundingShares(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<FundingShare, FundingShareRejection> handle(
            FundingShareCommand command, Ledger ledger, CommandContext context) {
        return lanes.handle(TYPE, ledger, TYPE.stream(command.fundingShare().toString()), command, context);
    }

    Optional<Loaded<FundingShare>> find(FundingShareId id) {
        return lanes.load(TYPE, TYPE.stream(id.toString()));
    }
}
