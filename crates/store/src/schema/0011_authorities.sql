-- A right has two things that are renewed: its term, and the power of attorney of whoever filed it
-- for its owner. Each keeps what was sent in last, with one file or several. SQLite does not
-- widen a key in place, so the rows move to a table of the same name.

DROP INDEX renewal_queue;

ALTER TABLE renewal RENAME TO renewal_of_term;

CREATE TABLE renewal (
    org {text} NOT NULL,
    id {text} NOT NULL,
    renews {text} NOT NULL,
    state {text} NOT NULL,
    renewed_to {text} NOT NULL,
    filed_at {int} NOT NULL,
    filed_by {text} NOT NULL,
    answered_at {int},
    answered_by {text},
    refusals {text} NOT NULL,
    files {text} NOT NULL,
    PRIMARY KEY (org, id, renews),
    FOREIGN KEY (org, id) REFERENCES ip_right (org, id)
) {keyed};

INSERT INTO renewal (org, id, renews, state, renewed_to, filed_at, filed_by, answered_at,
    answered_by, refusals, files)
SELECT org, id, 'term', state, renewed_to, filed_at, filed_by, answered_at,
    answered_by, refusals, '[' || certificate || ']'
FROM renewal_of_term;

DROP TABLE renewal_of_term;

CREATE INDEX renewal_queue ON renewal (state, filed_at, org, id, renews);
