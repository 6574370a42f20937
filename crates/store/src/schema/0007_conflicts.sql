-- What every submission does must not look like a conflict with every other one. PostgreSQL
-- notes which page of an index a transaction has read; a row that is inserted there by another
-- is a conflict, whatever its key.

-- So that inserting tells whether a listing is in an open item already; to look would be to read.
DROP INDEX notice_item_open;

CREATE UNIQUE INDEX notice_item_open ON notice_item (org, listing) WHERE open = 1;
