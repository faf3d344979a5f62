-- How far each consumer has come in each ledger of each journal; written in the transaction of the effect.
-- parked_seen is set while the ledger waits: the highest number that passed by meanwhile.
CREATE TABLE es.watermark (
    consumer    text COLLATE "C" NOT NULL,
    source      text COLLATE "C" NOT NULL,
    ledger      text COLLATE "C" NOT NULL,
    epoch       integer          NOT NULL,
    applied_seq bigint           NOT NULL,
    event_id    uuid,
    recorded_at timestamptz      NOT NULL,
    parked_seen bigint,
    PRIMARY KEY (consumer, source, ledger)
) WITH (fillfactor = 50);

-- Where a consumer goes on reading. Kafka's own group offsets are not used.
CREATE TABLE es.consumed_offset (
    consumer    text COLLATE "C" NOT NULL,
    topic       text COLLATE "C" NOT NULL,
    partition   integer          NOT NULL,
    topic_id    text             NOT NULL,
    next_offset bigint           NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
) WITH (fillfactor = 50);

-- Why a ledger waits, one row at most for each.
CREATE TABLE es.parked (
    consumer  text COLLATE "C" NOT NULL,
    source    text COLLATE "C" NOT NULL,
    ledger    text COLLATE "C" NOT NULL,
    kind      text             NOT NULL CHECK (kind IN ('FAILED', 'GAP', 'DOUBT', 'VOID')),
    seq       bigint           NOT NULL,
    event_id  uuid,
    type      text,
    reason    text             NOT NULL,
    attempts  integer          NOT NULL,
    parked_at timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, source, ledger)
);

-- Records that are no events of the topic's owner, kept as they came.
CREATE TABLE es.quarantine (
    consumer      text COLLATE "C" NOT NULL,
    topic         text COLLATE "C" NOT NULL,
    topic_id      text             NOT NULL,
    partition     integer          NOT NULL,
    record_offset bigint           NOT NULL,
    reason        text             NOT NULL,
    record_key    bytea,
    record_value  bytea,
    arrived_at    timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, topic, topic_id, partition, record_offset)
);

-- Event types that a consumer could not read and passed over: a later release that knows them should rebuild.
CREATE TABLE es.passed_over (
    consumer     text COLLATE "C" NOT NULL,
    source       text COLLATE "C" NOT NULL,
    type         text COLLATE "C" NOT NULL,
    type_version integer          NOT NULL,
    occurrences  bigint           NOT NULL,
    first_at     timestamptz      NOT NULL DEFAULT now(),
    last_at      timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, source, type, type_version)
);

-- The tables of which shape a projection's schema holds, and whether someone wants it rebuilt.
CREATE TABLE es.projection (
    projection           text COLLATE "C" PRIMARY KEY,
    shape                text        NOT NULL,
    rebuild_requested_at timestamptz,
    ready_since          timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON es.watermark, es.consumed_offset, es.parked, es.quarantine, es.passed_over, es.projection TO ${serviceRole};
