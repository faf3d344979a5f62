package org.missionpartnerships.partner.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.partner.SectorProblems;
import org.missionpartnerships.partner.organisation.OrganisationRejection.OrganisationAlreadyRegistered;
import org.missionpartnerships.partner.organisation.OrganisationRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.OrganisationId;

/** What can go wrong with organisations. */
@Singleton
public class OrganisationProblems implements ProblemTypes {

    static final ProblemType ORGANISATION_NOT_FOUND = ProblemType.notFound(
            "organisation-not-found",
            "There is no such organisation",
            "No organisation has this id.",
            "Check the id, or find the organisation in the list.");

    static final ProblemType ORGANISATION_NOT_REGISTERED = ProblemType.refused(
            "organisation-not-registered",
            "An organisation that the request names is not registered",
            "The request names an organisation by an id that none has.",
            "Register the organisation first, or check the id.");

    static final ProblemType ORGANISATION_ALREADY_REGISTERED = ProblemType.conflict(
            "organisation-already-registered",
            "The organisation is registered already",
            "The id belongs to an organisation that was described differently.",
            "Use the registered organisation, or choose another id.");

    static Problem of(OrganisationRejection reason) {
        return switch (reason) {
            case OrganisationAlreadyRegistered(OrganisationId id, String name) ->
                ORGANISATION_ALREADY_REGISTERED
                        .because(
                                "Organisation %s is registered already as \"%s\", described differently. Use it as it is, or choose another id."
                                        .formatted(id, name))
                        .with("organisation", id.value());
            case SubtypeOutsideSector(Subtype subtype, Sector sector) ->
                SectorProblems.subtypeOutsideSector(subtype, sector);
        };
    }

    static Problem notFound(OrganisationId id) {
        return ORGANISATION_NOT_FOUND
                .because("There is no organisation %s. Check the id, or find it in GET /organisations.".formatted(id))
                .with("organisation", id.value());
    }

    static Problem notRegistered(OrganisationId id) {
        return ORGANISATION_NOT_REGISTERED
                .because("Organisation %s is not registered. Register it with POST /organisations, or check the id."
                        .formatted(id))
                .with("organisation", id.value());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(ORGANISATION_NOT_FOUND, ORGANISATION_NOT_REGISTERED, ORGANISATION_ALREADY_REGISTERED);
    }
}
