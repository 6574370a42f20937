-- Accounts, organisations and how a person signs in.

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
