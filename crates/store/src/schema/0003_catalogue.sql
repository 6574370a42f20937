-- The marketplace's listings, as last imported, and how far each import has come.

CREATE TABLE shop (
    id {text} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    name_other {text} NOT NULL
) {keyed};

CREATE TABLE listing (
    id {text} NOT NULL PRIMARY KEY,
    title {text} NOT NULL,
    title_other {text} NOT NULL,
    shop {text} NOT NULL,
    price {int} NOT NULL,
    currency {text} NOT NULL,
    picture {text} NOT NULL,
    state {text} NOT NULL,
    updated_at {int} NOT NULL
) {keyed};

CREATE TABLE catalogue_import (
    source {text} NOT NULL PRIMARY KEY,
    position {int} NOT NULL,
    rows_ok {int} NOT NULL,
    rows_bad {int} NOT NULL,
    updated_at {int} NOT NULL
) {keyed};
