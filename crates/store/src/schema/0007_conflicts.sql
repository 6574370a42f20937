-- What every submission does must not look like a conflict with every other one. PostgreSQL
-- notes which page of an index a transaction has read; a row that is inserted there by another
-- is a conflict, whatever its key.

-- So that inserting tells whether a listing is in an open item already; to look would be to read.
DROP INDEX notice_item_open;

CREATE UNIQUE INDEX notice_item_open ON notice_item (org, listing) WHERE open = 1;

-- The check reads the key of the notice. All three are written by one function, and SQLite, on
-- which the same tests run, goes on checking.
{postgres} ALTER TABLE notice_body DROP CONSTRAINT notice_body_org_notice_fkey;

{postgres} ALTER TABLE notice_item DROP CONSTRAINT notice_item_org_notice_fkey;
