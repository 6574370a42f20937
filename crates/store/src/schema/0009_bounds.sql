-- What keeps a desk within its bounds: whether all this is a demonstration, and how much an
-- organisation has sent in a day.

CREATE TABLE milestone (
    name {text} NOT NULL PRIMARY KEY,
    reached_at {int} NOT NULL
) {keyed};

CREATE INDEX file_received ON file (org, created_at, size);
