-- How long a reply is kept is for its endpoint to say: a notice that waited in a browser for a
-- network may come a second time long after the first.

ALTER TABLE idempotency ADD COLUMN keep_until {int} NOT NULL DEFAULT 0;

UPDATE idempotency SET keep_until = created_at + 86400000000;

DROP INDEX idempotency_age;

CREATE INDEX idempotency_until ON idempotency (keep_until);
