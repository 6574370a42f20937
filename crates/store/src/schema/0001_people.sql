-- Accounts, organisations, and how a person signs in.
-- Times are microseconds since 1970 (UTC), booleans 0 or 1, JSON is text.

CREATE TABLE account (
    id {text} NOT NULL PRIMARY KEY,
    email {text} UNIQUE,
    phone {text} UNIQUE,
    name {text} NOT NULL,
    password_hash {text} NOT NULL,
    language {text} NOT NULL,
    created_at {int} NOT NULL,
    disabled_at {int}
) {keyed};

CREATE TABLE organisation (
    id {text} NOT NULL PRIMARY KEY,
    kind {text} NOT NULL,
    name {text} NOT NULL,
    name_other {text} NOT NULL,
    created_at {int} NOT NULL
) {keyed};

CREATE TABLE membership (
    account {text} NOT NULL REFERENCES account (id),
    org {text} NOT NULL REFERENCES organisation (id),
    role {text} NOT NULL,
    PRIMARY KEY (account, org)
) {keyed};

CREATE INDEX membership_org ON membership (org, account);

CREATE TABLE session (
    token_hash {text} NOT NULL PRIMARY KEY,
    account {text} NOT NULL REFERENCES account (id),
    org {text} NOT NULL,
    role {text} NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    expires_at {int} NOT NULL
) {keyed};

CREATE INDEX session_account ON session (account);

CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE verification (
    id {text} NOT NULL PRIMARY KEY,
    purpose {text} NOT NULL,
    identifier {text} NOT NULL,
    code_mac {text} NOT NULL,
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    tries {int} NOT NULL,
    used_at {int}
) {keyed};

CREATE INDEX verification_identifier ON verification (identifier, created_at);

CREATE INDEX verification_expiry ON verification (expires_at);

-- The theoretical arrival time of the generic cell rate algorithm, by what is limited.
CREATE TABLE rate (
    key {text} NOT NULL PRIMARY KEY,
    tat {int} NOT NULL
) {keyed};

CREATE INDEX rate_tat ON rate (tat);

CREATE TABLE idempotency (
    owner {text} NOT NULL,
    key {text} NOT NULL,
    endpoint {text} NOT NULL,
    request_hash {text} NOT NULL,
    status {int} NOT NULL,
    created_at {int} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (owner, key)
) {keyed};

CREATE INDEX idempotency_age ON idempotency (created_at);
