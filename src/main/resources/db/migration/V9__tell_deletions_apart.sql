-- A thing of the catalogue may come after its own deletion. `revision` is that of the content that is stored (0: nothing
-- of it was seen), `deleted_revision` that of the newest deletion (0: none); it is gone where the latter is higher.
ALTER TABLE product ADD COLUMN deleted_revision BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE campaign ADD COLUMN deleted_revision BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE offer ADD COLUMN deleted_revision BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE ledger_entry ADD COLUMN deleted_revision BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post ADD COLUMN deleted_revision BIGINT DEFAULT 0 NOT NULL;

-- Until now one number stood for both.
UPDATE product SET deleted_revision = revision,
    revision = CASE WHEN name IS NULL AND price_minor IS NULL AND sku = id THEN 0 ELSE revision - 1 END
  WHERE deleted;
UPDATE campaign SET deleted_revision = revision,
    revision = CASE WHEN name = '' AND starts_us = 0 THEN 0 ELSE revision - 1 END
  WHERE deleted;
UPDATE offer SET deleted_revision = revision,
    revision = CASE WHEN content_hash = '' THEN 0 ELSE revision - 1 END
  WHERE deleted;
UPDATE ledger_entry SET deleted_revision = revision,
    revision = CASE WHEN currency = 'XXX' THEN 0 ELSE revision - 1 END
  WHERE deleted;
UPDATE post SET deleted_revision = -revision, revision = 0 WHERE revision < 0;
UPDATE post SET deleted_revision = revision, revision = revision - 1 WHERE deleted_us IS NOT NULL AND revision > 1;

-- The people of a brand hold until a newer record of it tells of people again.
ALTER TABLE brand ADD COLUMN people_revision BIGINT DEFAULT 0 NOT NULL;
UPDATE brand SET people_revision = revision
  WHERE EXISTS (SELECT 1 FROM member m WHERE m.brand_key = brand.brand_key);

-- As long as the longest that is read.
ALTER TABLE feed ALTER COLUMN cursor_text SET DATA TYPE VARCHAR(4096);
ALTER TABLE page_ledger ALTER COLUMN cursor_text SET DATA TYPE VARCHAR(4096);

-- Whether the log was ever read to its end; until then every figure is a part.
ALTER TABLE feed ADD COLUMN whole BOOLEAN DEFAULT TRUE NOT NULL;
