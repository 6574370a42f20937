-- Files, rights, and drafts of notices. Keys lead with the owner, long columns come last.

CREATE TABLE file (
    org {text} NOT NULL,
    id {text} NOT NULL,
    sha256 {text} NOT NULL,
    name {text} NOT NULL,
    mime {text} NOT NULL,
    size {int} NOT NULL,
    account {text} NOT NULL,
    created_at {int} NOT NULL,
    PRIMARY KEY (org, id)
) {keyed};

CREATE UNIQUE INDEX file_id ON file (id);

CREATE INDEX file_content ON file (sha256);

-- Not `right`, which is a word of SQL.
CREATE TABLE ip_right (
    org {text} NOT NULL,
    id {text} NOT NULL,
    kind {text} NOT NULL,
    title {text} NOT NULL,
    number {text},
    owner_name {text} NOT NULL,
    status {text} NOT NULL,
    valid_from {text},
    valid_to {text},
    version {int} NOT NULL,
    submitted_at {int},
    decided_at {int},
    decided_by {text},
    created_at {int} NOT NULL,
    updated_at {int} NOT NULL,
    reasons {text} NOT NULL,
    detail {text} NOT NULL,
    PRIMARY KEY (org, id)
) {keyed};

CREATE UNIQUE INDEX ip_right_id ON ip_right (id);

CREATE INDEX ip_right_queue ON ip_right (status, submitted_at, org, id);

-- A number stands once in an organisation's list, however many drafts name it.
CREATE UNIQUE INDEX ip_right_number ON ip_right (org, kind, number)
    WHERE number IS NOT NULL AND status IN ('pending', 'approved', 'suspended');

CREATE TABLE draft (
    org {text} NOT NULL,
    id {text} NOT NULL,
    account {text} NOT NULL,
    right_id {text},
    title {text} NOT NULL,
    step {text} NOT NULL,
    listings {int} NOT NULL,
    version {int} NOT NULL,
    created_at {int} NOT NULL,
    updated_at {int} NOT NULL,
    answers {text} NOT NULL,
    PRIMARY KEY (org, id)
) {keyed};
