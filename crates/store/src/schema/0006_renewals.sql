-- The renewal of a right: what its owner sent in last, and what was decided. No column but the
-- key is named as one of ip_right, so that a statement over both needs no prefixes.

CREATE TABLE renewal (
    org {text} NOT NULL,
    id {text} NOT NULL,
    state {text} NOT NULL,
    renewed_to {text} NOT NULL,
    filed_at {int} NOT NULL,
    filed_by {text} NOT NULL,
    answered_at {int},
    answered_by {text},
    refusals {text} NOT NULL,
    certificate {text} NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, id) REFERENCES ip_right (org, id)
) {keyed};

CREATE INDEX renewal_queue ON renewal (state, filed_at, org, id);
