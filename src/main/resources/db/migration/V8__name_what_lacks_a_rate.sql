-- Orders and returns that no rate converts, beside every sum they are missing from; conversion by the day the journey
-- began, installs apart; how far the log was read. What was added up before is added up anew from the rows, before
-- anything reads it (app.comptoir.store.Opener).
ALTER TABLE post_day ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_day ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_day ADD COLUMN cohort_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_pentad ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_pentad ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_pentad ADD COLUMN cohort_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_month ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_month ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE post_month ADD COLUMN cohort_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_slot ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_slot ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_slot ADD COLUMN shop_entered BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_slot ADD COLUMN purchased BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_slot ADD COLUMN opened BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN shop_entered BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN purchased BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN opened BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE brand_day ADD COLUMN cohort_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE product_day ADD COLUMN awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE product_day ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE currency_day ADD COLUMN returns_awaiting_rate BIGINT DEFAULT 0 NOT NULL;

-- Up to when the brand's log is known to have been read to its end; null: never yet.
ALTER TABLE feed ADD COLUMN read_us BIGINT;
