package org.missionpartnerships.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Someone's wish to be told of certain events at a certain address. */
@Entity
@Table(schema = "notification", name = "subscription")
public class Subscription extends PanacheEntityBase {

    /** Its receiver is being asked whether it agrees. */
    static final String PENDING = "pending";

    /** Deliveries go out. */
    static final String ACTIVE = "active";

    /** Its owner has halted it. */
    static final String PAUSED = "paused";

    /** Its receiver has failed for too long, or wants no more. */
    static final String DISABLED = "disabled";

    @Id
    UUID id;

    String owner;
    String sink;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> cities;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> missions;

    String status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    String secret;

    @Column(name = "previous_secret")
    @Nullable
    String previousSecret;

    @Column(name = "previous_until")
    @Nullable
    Instant previousUntil;

    @Column(name = "signing_key")
    byte[] signingKey;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "agreement_key")
    String agreementKey;

    @Column(name = "agreed_at")
    @Nullable
    Instant agreedAt;

    @Column(name = "agreed_by")
    @Nullable
    String agreedBy;

    @Column(name = "allowed_rate")
    @Nullable
    Integer allowedRate;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "idempotency_key")
    @Nullable
    String idempotencyKey;

    @Column(name = "request_hash")
    byte @Nullable [] requestHash;

    @Version
    long version;

    /** Its receiver has to agree, whatever it said before. */
    void askAnew(String key) {
        agreementKey = key;
        agreedAt = null;
        agreedBy = null;
        allowedRate = null;
        if (!status.equals(PAUSED) && !status.equals(DISABLED)) {
            status = PENDING;
        }
    }
}
