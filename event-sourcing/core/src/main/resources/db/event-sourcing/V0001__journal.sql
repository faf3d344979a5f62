-- The journal: one append-only table of events, numbered without a hole per ledger.
-- ${serviceRole} is the role that the service runs as; it may read and insert, nothing else.
CREATE SCHEMA IF NOT EXISTS es;

-- Which journal this is. The epoch is raised when a restore lost history that others have seen.
CREATE TABLE es.journal (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    store_id uuid    NOT NULL DEFAULT uuidv7(),
    epoch    integer NOT NULL DEFAULT 1 CHECK (epoch > 0)
);
INSERT INTO es.journal DEFAULT VALUES;

-- The ledgers that exist, and the one ledger that each stream lives in.
CREATE TABLE es.ledger (
    ledger text COLLATE "C" PRIMARY KEY
);
CREATE TABLE es.stream (
    stream text COLLATE "C" PRIMARY KEY,
    ledger text COLLATE "C" NOT NULL
);

-- (ledger, seq) is the lock: n+1 is written once, by someone who saw n committed. (stream, version) is the safety net and
-- the way to read a stream; (ledger, idempotency_key) the memory of repeated commands. Both are indexes of each partition:
-- a stream lives in one ledger, and a ledger in one partition, so what is unique there is unique.
-- No CHECK constraints: PostgreSQL prepares them anew for each statement and each partition, which cost more than the row.
CREATE TABLE es.event (
    ledger          text COLLATE "C" NOT NULL,
    seq             bigint           NOT NULL,
    stream          text COLLATE "C" NOT NULL,
    version         bigint           NOT NULL,
    event_id        uuid             NOT NULL,
    type            text COLLATE "C" NOT NULL,
    type_version    integer          NOT NULL,
    recorded_at     timestamptz      NOT NULL,
    correlation_id  text             NOT NULL,
    causation_id    text             NOT NULL,
    traceparent     text,
    actor           text             NOT NULL,
    idempotency_key text COLLATE "C",
    request_hash    bytea,
    command_events  integer,
    payload         bytea            NOT NULL,
    PRIMARY KEY (ledger, seq)
) PARTITION BY HASH (ledger);

DO $$
BEGIN
    FOR i IN 0..7 LOOP
        EXECUTE format(
            'CREATE TABLE es.event_%s PARTITION OF es.event FOR VALUES WITH (MODULUS 8, REMAINDER %s)', i, i);
        EXECUTE format('CREATE UNIQUE INDEX event_%s_stream_version ON es.event_%s (stream, version)', i, i);
        EXECUTE format(
            'CREATE UNIQUE INDEX event_%s_idempotency_key ON es.event_%s (ledger, idempotency_key) WHERE idempotency_key IS NOT NULL', i, i);
    END LOOP;
END $$;

CREATE FUNCTION es.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'es.% is append-only: % refused. Record a correcting event instead.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON es.event
    FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON es.stream
    FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON es.ledger
    FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
DO $$
DECLARE
    append_only_table text;
BEGIN
    FOREACH append_only_table IN ARRAY ARRAY['event', 'stream', 'ledger', 'event_0', 'event_1', 'event_2', 'event_3',
                                             'event_4', 'event_5', 'event_6', 'event_7'] LOOP
        EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON es.%I EXECUTE FUNCTION es.refuse_change()',
                       append_only_table);
    END LOOP;
END $$;

GRANT USAGE ON SCHEMA es TO ${serviceRole};
GRANT SELECT ON es.journal TO ${serviceRole};
GRANT SELECT, INSERT ON es.ledger, es.stream, es.event TO ${serviceRole};
DO $$
BEGIN
    -- a ledger's partition is addressed by name: that spares each statement the routing
    FOR i IN 0..7 LOOP
        EXECUTE format('GRANT SELECT, INSERT ON es.event_%s TO ${serviceRole}', i);
    END LOOP;
END $$;
