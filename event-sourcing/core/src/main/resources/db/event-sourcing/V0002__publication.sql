-- What of the journal has reached the topic. The events themselves are the outbox; here is only how far it went.

-- Every leader draws a higher epoch; whoever writes with a lower one has been replaced. A refusal stops publication, and
-- appends with it, until an operator has chosen a way out.
CREATE TABLE es.publisher_lease (
    topic    text COLLATE "C" PRIMARY KEY,
    epoch    bigint           NOT NULL,
    holder   text             NOT NULL,
    taken_at timestamptz      NOT NULL,
    refusal  text
);

CREATE TABLE es.publication (
    topic         text COLLATE "C" NOT NULL,
    ledger        text COLLATE "C" NOT NULL,
    published_seq bigint           NOT NULL,
    PRIMARY KEY (topic, ledger)
) WITH (fillfactor = 50);

-- Up to which offset the topic has been read and agrees with es.publication, in which incarnation of the topic.
CREATE TABLE es.publication_checkpoint (
    topic       text COLLATE "C" NOT NULL,
    partition   integer          NOT NULL,
    topic_id    text             NOT NULL,
    next_offset bigint           NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

-- Ledgers that an operator wants published once more from their first event.
CREATE TABLE es.republication (
    topic        text COLLATE "C" NOT NULL,
    ledger       text COLLATE "C" NOT NULL,
    requested_at timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, ledger)
);

GRANT SELECT, INSERT, UPDATE ON es.publisher_lease, es.publication, es.publication_checkpoint TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON es.republication TO ${serviceRole};
-- an operator may declare that history was lost
GRANT UPDATE (epoch) ON es.journal TO ${serviceRole};
