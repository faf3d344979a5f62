package org.missionpartnerships.mission.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a registered city is named in another's exchange. Written by the projection alone. */
@Entity
@Immutable
@IdClass(ExchangePartnerEntry.Key.class)
@Table(schema = "exchange_list", name = "partner")
public class ExchangePartnerEntry {

    @Id
    public String city;

    @Id
    public String exchange;

    public record Key(String city, String exchange) {}
}
