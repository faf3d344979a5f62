package org.missionpartnerships.partner.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.partner.membership.Membership.Joined;
import org.missionpartnerships.partner.membership.MembershipCommand.JoinPartner;
import org.missionpartnerships.partner.membership.MembershipRejection.AlreadyPartner;
import org.missionpartnerships.partner.membership.MembershipRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class MembershipDeciderTest {

    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final Partner AEPV = new Partner.Organisation(new OrganisationId("aepv"));
    private static final Quantity NINE = Quantity.exactly("9", "companies");
    private static final Partner PLASTICS = new Partner.Group("competing plastics companies", NINE);
    private static final List<String> INTERESTS = List.of("waste", "energy cost", "EU standards");
    private static final Occurred WHEN = Occurred.notGiven("[..2025-09]");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L853");

    private static final PartnerJoined AEPV_JOINED = new PartnerJoined(
            Memberships.id(MISSION, AEPV),
            MISSION,
            true,
            new OrganisationId("aepv"),
            null,
            null,
            PartnerRole.INITIATOR,
            Sector.BUSINESS,
            Subtype.ASSOCIATION,
            INTERESTS,
            WHEN,
            SOURCE,
            AssertedBy.HUMAN);

    private static final PartnerJoined PLASTICS_JOINED = new PartnerJoined(
            Memberships.id(MISSION, PLASTICS),
            MISSION,
            false,
            null,
            "competing plastics companies",
            NINE,
            PartnerRole.MEMBER,
            Sector.BUSINESS,
            null,
            INTERESTS,
            WHEN,
            SOURCE,
            AssertedBy.HUMAN);

    private final DeciderSpec<MembershipCommand, Membership, MembershipEvent, MembershipRejection> membership =
            DeciderSpec.of(new MembershipDecider());

    @Test
    void an_organisation_joins_under_its_id() {
        membership
                .given()
                .when(join(AEPV, PartnerRole.INITIATOR, Subtype.ASSOCIATION))
                .thenRecorded(AEPV_JOINED);
    }

    @Test
    void a_group_joins_without_being_named() {
        membership.given().when(join(PLASTICS, PartnerRole.MEMBER, null)).thenRecorded(PLASTICS_JOINED);
    }

    @Test
    void a_partner_that_joined_is_known_as_it_joined() {
        membership.given(PLASTICS_JOINED).thenState(new Joined(PLASTICS_JOINED));
    }

    @Test
    void joining_again_just_so_changes_nothing() {
        membership
                .given(AEPV_JOINED)
                .when(join(AEPV, PartnerRole.INITIATOR, Subtype.ASSOCIATION))
                .thenNothing();
    }

    @Test
    void joining_again_in_another_role_is_refused() {
        membership
                .given(AEPV_JOINED)
                .when(join(AEPV, PartnerRole.FUNDER, Subtype.ASSOCIATION))
                .thenRejected(new AlreadyPartner(MISSION, "aepv"));
    }

    @Test
    void a_subtype_of_another_sector_is_refused() {
        membership
                .given()
                .when(join(PLASTICS, PartnerRole.MEMBER, Subtype.NGO))
                .thenRejected(new SubtypeOutsideSector(Subtype.NGO, Sector.BUSINESS));
    }

    @Test
    void a_membership_is_the_same_for_the_same_partner_and_mission_alone() {
        MissionId other = new MissionId("linz-re-use");
        assertThat(Memberships.id(MISSION, AEPV)).isEqualTo(Memberships.id(MISSION, AEPV));
        assertThat(Memberships.id(MISSION, PLASTICS))
                .as("however many they are")
                .isEqualTo(Memberships.id(MISSION, new Partner.Group("competing plastics companies", null)));
        assertThat(Memberships.id(MISSION, AEPV))
                .isNotEqualTo(Memberships.id(other, AEPV))
                .isNotEqualTo(Memberships.id(MISSION, new Partner.Group("aepv", null)));
    }

    private static JoinPartner join(Partner partner, PartnerRole role, @Nullable Subtype subtype) {
        return new JoinPartner(
                Memberships.id(MISSION, partner),
                MISSION,
                partner,
                role,
                Sector.BUSINESS,
                subtype,
                INTERESTS,
                WHEN,
                SOURCE,
                AssertedBy.HUMAN);
    }
}
