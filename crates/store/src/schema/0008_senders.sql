-- Who sent a right in: the account that is told what was decided.

ALTER TABLE ip_right ADD COLUMN submitted_by {text};
