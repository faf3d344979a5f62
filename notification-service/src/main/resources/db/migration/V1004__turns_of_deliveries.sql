-- From when on the receiver takes the next message, whoever sends it: the dispatcher, or the instance that was asked for a ping.
ALTER TABLE notification.progress ADD COLUMN next_turn timestamptz NOT NULL DEFAULT '-infinity';
