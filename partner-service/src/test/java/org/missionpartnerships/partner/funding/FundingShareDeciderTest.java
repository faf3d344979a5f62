package org.missionpartnerships.partner.funding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.partner.funding.FundingShare.Recorded;
import org.missionpartnerships.partner.funding.FundingShareCommand.RecordFundingShare;
import org.missionpartnerships.partner.funding.FundingShareRejection.FundingShareAlreadyRecorded;
import org.missionpartnerships.partner.funding.FundingShareRejection.SharesExceedWhole;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.partner.FundingSide;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class FundingShareDeciderTest {

    private static final FundingShareId CLAIM = FundingShareId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718213");
    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final Occurred WHEN = Occurred.notGiven("[..2025-09]");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L807");
    private static final List<FundingPart> BOTH_SIDES = shares(null, null);

    private static final FundingShareRecorded RECORDED = recorded(BOTH_SIDES);

    private final DeciderSpec<FundingShareCommand, FundingShare, FundingShareEvent, FundingShareRejection>
            fundingShare = DeciderSpec.of(new FundingShareDecider());

    @Test
    void a_claim_without_figures_is_recorded() {
        fundingShare.given().when(record("office staff", BOTH_SIDES)).thenRecorded(RECORDED);
    }

    @Test
    void a_recorded_claim_is_known_as_it_was_made() {
        fundingShare.given(RECORDED).thenState(new Recorded(RECORDED));
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        fundingShare.given(RECORDED).when(record("office staff", BOTH_SIDES)).thenNothing();
    }

    @Test
    void another_claim_cannot_take_the_same_id() {
        fundingShare
                .given(RECORDED)
                .when(record("infrastructure", BOTH_SIDES))
                .thenRejected(new FundingShareAlreadyRecorded(CLAIM, "office staff"));
    }

    @Test
    void shares_that_are_surely_more_than_the_whole_are_refused() {
        fundingShare
                .given()
                .when(record(
                        "office staff", shares(percent(Qualifier.MORE_THAN, "60"), Quantity.between("41", "50", "%"))))
                .thenRejected(new SharesExceedWhole("office staff", new BigDecimal("101")));
    }

    @Test
    void shares_whose_wording_leaves_room_are_recorded() {
        List<FundingPart> vague = shares(percent(Qualifier.APPROXIMATE, "65"), percent(Qualifier.EXACT, "40"));
        fundingShare.given().when(record("office staff", vague)).thenRecorded(recorded(vague));
        List<FundingPart> whole = shares(percent(Qualifier.EXACT, "60"), percent(Qualifier.AT_LEAST, "40"));
        fundingShare.given().when(record("office staff", whole)).thenRecorded(recorded(whole));
    }

    private static RecordFundingShare record(String subject, List<FundingPart> parts) {
        return new RecordFundingShare(CLAIM, MISSION, subject, parts, null, WHEN, SOURCE, AssertedBy.HUMAN);
    }

    private static FundingShareRecorded recorded(List<FundingPart> parts) {
        return new FundingShareRecorded(CLAIM, MISSION, "office staff", parts, null, WHEN, SOURCE, AssertedBy.HUMAN);
    }

    private static List<FundingPart> shares(@Nullable Quantity ofThePublic, @Nullable Quantity ofTheOthers) {
        return List.of(
                new FundingPart(FundingSide.PUBLIC, ofThePublic, List.of()),
                new FundingPart(FundingSide.PRIVATE, ofTheOthers, List.of()));
    }

    private static Quantity percent(Qualifier qualifier, String number) {
        return Quantity.of(qualifier, number, "%");
    }
}
