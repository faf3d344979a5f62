package org.missionpartnerships.partner.funding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.partner.funding.FundingShare.NotRecorded;
import org.missionpartnerships.partner.funding.FundingShare.Recorded;
import org.missionpartnerships.partner.funding.FundingShareCommand.RecordFundingShare;
import org.missionpartnerships.partner.funding.FundingShareRejection.FundingShareAlreadyRecorded;
import org.missionpartnerships.partner.funding.FundingShareRejection.SharesExceedWhole;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.value.Quantity;

/** The rules of one claim about funding. It may contradict others, but not itself. */
public final class FundingShareDecider
        implements Decider<FundingShareCommand, FundingShare, FundingShareEvent, FundingShareRejection> {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public FundingShare initial() {
        return new NotRecorded();
    }

    @Override
    public boolean begins(FundingShareCommand command) {
        return command instanceof RecordFundingShare;
    }

    @Override
    public Decision<FundingShareEvent, FundingShareRejection> decide(FundingShareCommand command, FundingShare state) {
        return switch (command) {
            case RecordFundingShare record -> record(record, state);
        };
    }

    private static Decision<FundingShareEvent, FundingShareRejection> record(
            RecordFundingShare command, FundingShare state) {
        FundingShareRecorded recorded = new FundingShareRecorded(
                command.fundingShare(),
                command.mission(),
                command.subject(),
                command.parts(),
                command.note(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        BigDecimal percent = leastPercent(command);
        return switch (state) {
            case NotRecorded _
            when percent.compareTo(WHOLE) > 0 -> Decision.reject(new SharesExceedWhole(command.subject(), percent));
            case NotRecorded _ -> Decision.accept(recorded);
            case Recorded(FundingShareRecorded before) when before.equals(recorded) -> Decision.nothing();
            case Recorded(FundingShareRecorded before) ->
                Decision.reject(new FundingShareAlreadyRecorded(command.fundingShare(), before.subject()));
        };
    }

    private static BigDecimal leastPercent(RecordFundingShare command) {
        return command.parts().stream()
                .map(FundingPart::share)
                .filter(Objects::nonNull)
                .filter(share -> "%".equals(share.unit()))
                .flatMap(FundingShareDecider::least)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a share is at least; nothing where its wording leaves that open. */
    private static Stream<BigDecimal> least(Quantity share) {
        return switch (share.qualifier()) {
            case EXACT, AT_LEAST, MORE_THAN -> Stream.ofNullable(share.value());
            case RANGE -> Stream.ofNullable(share.min());
            case APPROXIMATE, LESS_THAN, NEARLY, UP_TO, MULTIPLES_OF -> Stream.empty();
        };
    }

    @Override
    public FundingShare evolve(FundingShare state, FundingShareEvent event) {
        return switch (event) {
            case FundingShareRecorded recorded -> new Recorded(recorded);
        };
    }
}
