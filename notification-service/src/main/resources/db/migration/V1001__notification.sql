CREATE SCHEMA notification;
GRANT USAGE ON SCHEMA notification TO ${serviceRole};

-- The feed is a log of its own, not a read model to be dropped and filled again: subscribers keep its positions. Its end is
-- locked by whoever appends until that is committed, so order of positions is order of commits and none is ever missing.
CREATE TABLE notification.feed_end (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
);
INSERT INTO notification.feed_end (position) VALUES (0);

CREATE TABLE notification.feed_entry (
    position     bigint PRIMARY KEY,
    event_id     uuid             NOT NULL UNIQUE,
    source       text COLLATE "C" NOT NULL,
    ledger       text COLLATE "C" NOT NULL,
    seq          bigint           NOT NULL,
    type         text COLLATE "C" NOT NULL,
    type_version integer          NOT NULL,
    subject      text COLLATE "C" NOT NULL,
    cities       text[] COLLATE "C" NOT NULL,
    mission      text COLLATE "C",
    recorded_at  timestamptz      NOT NULL,
    envelope     bytea            NOT NULL
);
ALTER TABLE notification.feed_entry ALTER COLUMN envelope SET STORAGE EXTERNAL;
CREATE INDEX feed_entry_type ON notification.feed_entry (type, position);
CREATE INDEX feed_entry_mission ON notification.feed_entry (mission, position) WHERE mission IS NOT NULL;
CREATE INDEX feed_entry_cities ON notification.feed_entry USING gin (cities);

GRANT SELECT, INSERT ON notification.feed_entry TO ${serviceRole};
GRANT SELECT, UPDATE ON notification.feed_end TO ${serviceRole};

CREATE TABLE notification.subscription (
    id                 uuid PRIMARY KEY,
    owner              text        NOT NULL,
    sink               text        NOT NULL,
    description        text,
    types              text[]      NOT NULL,
    cities             text[]      NOT NULL,
    missions           text[]      NOT NULL,
    status             text        NOT NULL CHECK (status IN ('active', 'paused', 'disabled')),
    status_reason      text,
    secret             text        NOT NULL,
    previous_secret    text,
    previous_until     timestamptz,
    signing_key        bytea       NOT NULL,
    public_key         text        NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint      NOT NULL
);
CREATE INDEX subscription_owner ON notification.subscription (owner, id);

-- How far a subscription has been served. The course is raised by whoever sets it on another position, so that a delivery under
-- way does not take it back.
CREATE TABLE notification.progress (
    subscription_id uuid PRIMARY KEY REFERENCES notification.subscription ON DELETE CASCADE,
    course          bigint      NOT NULL DEFAULT 1,
    position        bigint      NOT NULL,
    delivery_id     uuid,
    failures        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE notification.delivery (
    id              uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES notification.subscription ON DELETE CASCADE,
    kind            text        NOT NULL CHECK (kind IN ('event', 'ping', 'redelivery')),
    position        bigint,
    event_id        uuid        NOT NULL,
    event_type      text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('retrying', 'delivered', 'failed')),
    created_at      timestamptz NOT NULL
);
CREATE INDEX delivery_subscription ON notification.delivery (subscription_id, id);
CREATE INDEX delivery_created ON notification.delivery (created_at);

CREATE TABLE notification.attempt (
    delivery_id uuid        NOT NULL REFERENCES notification.delivery ON DELETE CASCADE,
    number      integer     NOT NULL,
    at          timestamptz NOT NULL,
    http_status integer,
    latency_ms  bigint      NOT NULL,
    problem     text,
    PRIMARY KEY (delivery_id, number)
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON notification.subscription, notification.progress, notification.delivery, notification.attempt TO ${serviceRole};
