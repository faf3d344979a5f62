-- The key that a creation came with, scoped by its caller, and SHA-256 of what was asked. They stand in the row that the creation
-- made, so they are kept with it in one transaction and forgotten with it.
ALTER TABLE notification.subscription
    ADD COLUMN idempotency_key text COLLATE "C" UNIQUE,
    ADD COLUMN request_hash    bytea,
    ADD CONSTRAINT key_with_its_request CHECK ((idempotency_key IS NULL) = (request_hash IS NULL));
