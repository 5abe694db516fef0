-- A record near the beginning of a page and what names it (app.comptoir.store.LogMark): read again later, it shows whether
-- the platform's log is still the one that is stored. Null: a page of before, without records, or with one there that
-- cannot be read.
ALTER TABLE page_ledger ADD COLUMN mark_seq BIGINT;
ALTER TABLE page_ledger ADD COLUMN mark_sum BIGINT;
