package org.missionpartnerships.published.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** What kind of organisation of its sector a partner is. */
public enum Subtype {
    @JsonProperty("city")
    CITY(Sector.GOVERNMENT),
    @JsonProperty("province")
    PROVINCE(Sector.GOVERNMENT),
    @JsonProperty("national")
    NATIONAL(Sector.GOVERNMENT),
    @JsonProperty("agency")
    AGENCY(Sector.GOVERNMENT),
    @JsonProperty("publicService")
    PUBLIC_SERVICE(Sector.GOVERNMENT),
    @JsonProperty("municipalCompany")
    MUNICIPAL_COMPANY(Sector.PUBLIC_ENTERPRISE),
    @JsonProperty("stateMajority")
    STATE_MAJORITY(Sector.PUBLIC_ENTERPRISE),
    @JsonProperty("large")
    LARGE(Sector.BUSINESS),
    @JsonProperty("sme")
    SME(Sector.BUSINESS),
    @JsonProperty("bank")
    BANK(Sector.BUSINESS),
    @JsonProperty("startup")
    STARTUP(Sector.BUSINESS),
    @JsonProperty("association")
    ASSOCIATION(Sector.BUSINESS),
    @JsonProperty("ngo")
    NGO(Sector.CIVIL_SOCIETY),
    @JsonProperty("foundation")
    FOUNDATION(Sector.CIVIL_SOCIETY),
    @JsonProperty("youthOrg")
    YOUTH_ORGANISATION(Sector.CIVIL_SOCIETY),
    @JsonProperty("advocacy")
    ADVOCACY(Sector.CIVIL_SOCIETY),
    @JsonProperty("cso")
    CIVIL_SOCIETY_ORGANISATION(Sector.CIVIL_SOCIETY),
    @JsonProperty("university")
    UNIVERSITY(Sector.ACADEMIA),
    @JsonProperty("researchCentre")
    RESEARCH_CENTRE(Sector.ACADEMIA),
    @JsonProperty("school")
    SCHOOL(Sector.ACADEMIA);

    private final Sector sector;

    Subtype(Sector sector) {
        this.sector = sector;
    }

    public Sector sector() {
        return sector;
    }

    /** The subtypes of a sector; none where the sector is not divided further. */
    public static List<Subtype> of(Sector sector) {
        return Arrays.stream(values()).filter(each -> each.sector == sector).toList();
    }
}
