-- Notices. The row is short and holds its own counters, so that a list reads few pages; ids
-- are time-ordered, so that the key itself is the order of the list.

CREATE TABLE notice (
    org {text} NOT NULL,
    id {text} NOT NULL,
    reference {text} NOT NULL,
    kind {text} NOT NULL,
    right_id {text} NOT NULL,
    right_title {text} NOT NULL,
    claim {text} NOT NULL,
    state {text} NOT NULL,
    submitted_at {int} NOT NULL,
    due_at {int} NOT NULL,
    total {int} NOT NULL,
    removed {int} NOT NULL,
    kept {int} NOT NULL,
    waiting {int} NOT NULL,
    needs_you {int} NOT NULL,
    account {text} NOT NULL,
    filer_name {text} NOT NULL,
    search {text} NOT NULL,
    PRIMARY KEY (org, id)
) {keyed};

CREATE UNIQUE INDEX notice_reference ON notice (reference);

CREATE INDEX notice_state ON notice (org, state, id);

CREATE INDEX notice_right ON notice (org, right_id);

CREATE INDEX notice_queue ON notice (state, due_at, org, id);

-- Long, and so not kept inside its key, where each would fill a page of its own. Neither this nor
-- the items refer to the notice: one function writes all three, and the check would read what
-- every other submission writes.
CREATE TABLE notice_body (
    org {text} NOT NULL,
    notice {text} NOT NULL,
    answers {text} NOT NULL,
    statement {text} NOT NULL,
    evidence {text} NOT NULL,
    declarations {text} NOT NULL,
    PRIMARY KEY (org, notice)
) {table};

-- The listing as it was when the notice was filed. `open` is kept by the rules: whether a
-- second notice of the same organisation would repeat this one.
CREATE TABLE notice_item (
    org {text} NOT NULL,
    notice {text} NOT NULL,
    line {int} NOT NULL,
    listing {text} NOT NULL,
    title {text} NOT NULL,
    title_other {text} NOT NULL,
    shop {text} NOT NULL,
    shop_name {text} NOT NULL,
    shop_name_other {text} NOT NULL,
    price {int} NOT NULL,
    currency {text} NOT NULL,
    picture {text} NOT NULL,
    note {text} NOT NULL,
    state {text} NOT NULL,
    open {int} NOT NULL,
    reason_code {text},
    facts {text} NOT NULL,
    hint {text} NOT NULL,
    decided_at {int},
    decided_by {text},
    PRIMARY KEY (org, notice, line)
) {keyed};

CREATE INDEX notice_item_open ON notice_item (org, listing) WHERE open = 1;

CREATE TABLE declaration_text (
    hash {text} NOT NULL PRIMARY KEY,
    id {text} NOT NULL,
    version {text} NOT NULL,
    language {text} NOT NULL,
    text {text} NOT NULL
) {keyed};

-- Append-only, each bound to the one before by its hash.
CREATE TABLE event (
    org {text} NOT NULL,
    subject {text} NOT NULL,
    seq {int} NOT NULL,
    kind {text} NOT NULL,
    actor {text} NOT NULL,
    at {int} NOT NULL,
    payload {text} NOT NULL,
    prev_hash {text} NOT NULL,
    hash {text} NOT NULL,
    PRIMARY KEY (org, subject, seq)
) {keyed};
