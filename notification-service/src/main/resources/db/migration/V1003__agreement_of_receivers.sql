-- A receiver is called only after it agreed. The key stands in the address at which it may agree later, and is new each time that it
-- has to be asked anew. Subscriptions from before are asked like new ones.
ALTER TABLE notification.subscription DROP CONSTRAINT subscription_status_check;
ALTER TABLE notification.subscription
    ADD COLUMN agreement_key text COLLATE "C" NOT NULL
        DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
    ADD COLUMN agreed_at     timestamptz,
    ADD COLUMN agreed_by     text CHECK (agreed_by IN ('options', 'challenge', 'callback')),
    ADD COLUMN allowed_rate  integer CHECK (allowed_rate > 0);
ALTER TABLE notification.subscription ALTER COLUMN agreement_key DROP DEFAULT;
UPDATE notification.subscription SET status = 'pending', version = version + 1 WHERE status = 'active';
ALTER TABLE notification.subscription
    ADD CONSTRAINT subscription_status_check CHECK (status IN ('pending', 'active', 'paused', 'disabled')),
    ADD CONSTRAINT active_after_agreement CHECK (status <> 'active' OR agreed_at IS NOT NULL),
    ADD CONSTRAINT agreed_somehow CHECK ((agreed_at IS NULL) = (agreed_by IS NULL));
