-- What must happen outside a transaction. `next_at` is when it may be taken; taking it moves
-- that into the future, which is the lease.

CREATE TABLE outbox (
    id {text} NOT NULL PRIMARY KEY,
    channel {text} NOT NULL,
    recipient {text} NOT NULL,
    template {text} NOT NULL,
    language {text} NOT NULL,
    params {text} NOT NULL,
    state {text} NOT NULL,
    attempts {int} NOT NULL,
    next_at {int} NOT NULL,
    created_at {int} NOT NULL,
    last_error {text}
) {keyed};

CREATE INDEX outbox_due ON outbox (state, next_at, id);
