package org.missionpartnerships.partner.organisation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.partner.organisation.Organisation.Registered;
import org.missionpartnerships.partner.organisation.OrganisationCommand.RegisterOrganisation;
import org.missionpartnerships.partner.organisation.OrganisationRejection.OrganisationAlreadyRegistered;
import org.missionpartnerships.partner.organisation.OrganisationRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class OrganisationDeciderTest {

    private static final OrganisationId BANK_FOUNDATION = new OrganisationId("fundacion-caja-de-burgos");
    private static final CityId BURGOS = new CityId("burgos");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");

    private static final OrganisationRegistered REGISTERED = new OrganisationRegistered(
            BANK_FOUNDATION,
            "Fundación Caja de Burgos",
            Sector.CIVIL_SOCIETY,
            Subtype.FOUNDATION,
            BURGOS,
            Occurred.unknown(),
            SOURCE,
            AssertedBy.HUMAN);

    private final DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent, OrganisationRejection>
            organisation = DeciderSpec.of(new OrganisationDecider());

    @Test
    void an_unknown_organisation_is_registered() {
        organisation
                .given()
                .when(register("Fundación Caja de Burgos", Subtype.FOUNDATION))
                .thenRecorded(REGISTERED);
    }

    @Test
    void a_registered_organisation_is_known_as_it_was_registered() {
        organisation.given(REGISTERED).thenState(new Registered(REGISTERED));
    }

    @Test
    void registering_the_same_again_changes_nothing() {
        organisation
                .given(REGISTERED)
                .when(register("Fundación Caja de Burgos", Subtype.FOUNDATION))
                .thenNothing();
    }

    @Test
    void another_organisation_cannot_take_the_same_id() {
        organisation
                .given(REGISTERED)
                .when(register("Another foundation", Subtype.FOUNDATION))
                .thenRejected(new OrganisationAlreadyRegistered(BANK_FOUNDATION, "Fundación Caja de Burgos"));
    }

    @Test
    void a_subtype_of_another_sector_is_refused() {
        organisation
                .given()
                .when(register("Fundación Caja de Burgos", Subtype.UNIVERSITY))
                .thenRejected(new SubtypeOutsideSector(Subtype.UNIVERSITY, Sector.CIVIL_SOCIETY));
    }

    private static RegisterOrganisation register(String name, @Nullable Subtype subtype) {
        return new RegisterOrganisation(
                BANK_FOUNDATION,
                name,
                Sector.CIVIL_SOCIETY,
                subtype,
                BURGOS,
                Occurred.unknown(),
                SOURCE,
                AssertedBy.HUMAN);
    }
}
