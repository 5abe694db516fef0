-- The first migration that is released. A database of an earlier version is set aside and read anew.
-- The replica of the platform's log. Conventions:
--   *_us     instant, microseconds since 1970-01-01T00:00Z
--   brand_day  day of the brand's calendar, days since 1970-01-01, computed in Java
--   *_minor  money in minor units of the row's currency; *_base converted into the brand's currency
--   *_key    our own small integer for a platform identifier
-- Standard SQL that H2 and PostgreSQL both speak.

CREATE TABLE sentinel (
  id          INT PRIMARY KEY,
  app         VARCHAR(40) NOT NULL,
  created_us  BIGINT NOT NULL
);

-- A thing of the catalogue may come after its own deletion. `revision` is that of the content that is stored (0: nothing
-- of it was seen), `deleted_revision` that of the newest deletion (0: none); it is gone where the latter is higher.
-- `awaiting_rate` counts what no rate converts, beside every sum it is missing from.

-- Catalogue -----------------------------------------------------------------------------------------------

CREATE TABLE brand (
  brand_key                INT PRIMARY KEY,
  id                       VARCHAR(200) NOT NULL UNIQUE,
  revision                 BIGINT NOT NULL,
  name                     VARCHAR(400) NOT NULL,
  zone                     VARCHAR(80) NOT NULL,
  currency                 VARCHAR(3) NOT NULL,
  week_start               SMALLINT NOT NULL,
  max_promoted_per_mille   INT NOT NULL,
  max_posts_per_day        INT NOT NULL,
  people_revision          BIGINT DEFAULT 0 NOT NULL -- of the record that told of people last
);

CREATE TABLE commission_rule (
  brand_key    INT NOT NULL,
  rule_no      INT NOT NULL,
  per_mille    INT NOT NULL,
  fixed_minor  BIGINT NOT NULL,
  valid_from_us BIGINT NOT NULL,
  valid_to_us  BIGINT,
  PRIMARY KEY (brand_key, rule_no)
);

CREATE TABLE product (
  product_key     INT PRIMARY KEY,
  brand_key       INT NOT NULL,
  id              VARCHAR(200) NOT NULL,
  revision        BIGINT NOT NULL,
  deleted         BOOLEAN NOT NULL,
  sku             VARCHAR(200) NOT NULL,
  name            VARCHAR(2000),
  price_minor     BIGINT,
  price_currency  VARCHAR(3),
  deleted_revision BIGINT DEFAULT 0 NOT NULL,
  UNIQUE (brand_key, id)
);

CREATE TABLE campaign (
  brand_key     INT NOT NULL,
  id            VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  deleted       BOOLEAN NOT NULL,
  name          VARCHAR(1000) NOT NULL,
  hashtag       VARCHAR(300),
  starts_us     BIGINT NOT NULL,
  ends_us       BIGINT,
  deleted_revision BIGINT DEFAULT 0 NOT NULL,
  PRIMARY KEY (brand_key, id)
);

CREATE TABLE post (
  post_key         INT PRIMARY KEY,
  brand_key        INT NOT NULL,
  id               VARCHAR(200) NOT NULL,
  revision         BIGINT NOT NULL,
  campaign_id      VARCHAR(200) NOT NULL,
  product_id       VARCHAR(200),
  action           SMALLINT NOT NULL,
  placement        SMALLINT NOT NULL,
  author_name      VARCHAR(400) NOT NULL,
  author_handle    VARCHAR(200) NOT NULL,
  text             VARCHAR(20000) NOT NULL,
  hashtag          VARCHAR(300),
  media_id         VARCHAR(300),
  alt_text         VARCHAR(4000),
  price_minor      BIGINT,
  price_currency   VARCHAR(3),
  stock_allocated  BIGINT,
  published_us     BIGINT NOT NULL,
  ends_us          BIGINT,
  deleted_us       BIGINT,
  deleted_revision BIGINT DEFAULT 0 NOT NULL,
  UNIQUE (brand_key, id)
);

CREATE TABLE offer (
  brand_key       INT NOT NULL,
  id              VARCHAR(200) NOT NULL,
  revision        BIGINT NOT NULL,
  deleted         BOOLEAN NOT NULL,
  post_id         VARCHAR(200),
  title           VARCHAR(1000) NOT NULL,
  text            VARCHAR(20000) NOT NULL,
  state           SMALLINT NOT NULL,
  price_minor     BIGINT,
  price_currency  VARCHAR(3),
  compare_minor   BIGINT,
  compare_currency VARCHAR(3),
  stock           BIGINT,
  budget_minor    BIGINT NOT NULL,
  budget_currency VARCHAR(3) NOT NULL,
  flight_from_us  BIGINT NOT NULL,
  flight_to_us    BIGINT NOT NULL,
  hashtag         VARCHAR(300),
  media_id        VARCHAR(300),
  author_subject  VARCHAR(200) NOT NULL,
  submitted_us    BIGINT,
  content_hash    VARCHAR(64) NOT NULL,
  deleted_revision BIGINT DEFAULT 0 NOT NULL,
  PRIMARY KEY (brand_key, id)
);

CREATE TABLE decision (
  brand_key     INT NOT NULL,
  id            VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  offer_id      VARCHAR(200) NOT NULL,
  kind          SMALLINT NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  comment       VARCHAR(8000),
  content_hash  VARCHAR(64) NOT NULL,
  decided_us    BIGINT NOT NULL,
  field SMALLINT,
  on_behalf_of VARCHAR(300),
  PRIMARY KEY (brand_key, id)
);

CREATE TABLE fx_rate (
  brand_key  INT NOT NULL,
  brand_day  INT NOT NULL,
  base       VARCHAR(3) NOT NULL,
  quote      VARCHAR(3) NOT NULL,
  revision   BIGINT NOT NULL,
  rate       NUMERIC(20, 8) NOT NULL,
  PRIMARY KEY (brand_key, brand_day, base, quote)
);

-- Facts ---------------------------------------------------------------------------------------------------

CREATE TABLE customer_order (
  order_key        BIGINT PRIMARY KEY,
  brand_key        INT NOT NULL,
  id               VARCHAR(200) NOT NULL,
  revision         BIGINT NOT NULL,
  deleted          BOOLEAN NOT NULL,
  post_key         INT NOT NULL,
  status           SMALLINT NOT NULL,
  placed_us        BIGINT NOT NULL,
  brand_day        INT NOT NULL,
  currency         VARCHAR(3) NOT NULL,
  units            BIGINT NOT NULL,
  gross_minor      BIGINT NOT NULL,
  discount_minor   BIGINT NOT NULL,
  tax_minor        BIGINT NOT NULL,
  shipping_minor   BIGINT NOT NULL,
  rate             NUMERIC(20, 8), -- brand currency per unit of `currency`; null: not known yet
  gross_base       BIGINT NOT NULL,
  discount_base    BIGINT NOT NULL,
  commission_base  BIGINT NOT NULL,
  country          VARCHAR(2),
  UNIQUE (brand_key, id)
);
CREATE INDEX customer_order_day ON customer_order (brand_key, brand_day);
CREATE INDEX customer_order_post ON customer_order (post_key, placed_us);

CREATE TABLE order_line (
  order_key       BIGINT NOT NULL,
  line_no         INT NOT NULL,
  product_key     INT NOT NULL,
  quantity        BIGINT NOT NULL,
  gross_minor     BIGINT NOT NULL,
  discount_minor  BIGINT NOT NULL,
  PRIMARY KEY (order_key, line_no)
);

CREATE TABLE order_return (
  return_key    BIGINT PRIMARY KEY,
  brand_key     INT NOT NULL,
  id            VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  deleted       BOOLEAN NOT NULL,
  order_id      VARCHAR(200),
  product_key   INT NOT NULL,
  kind          SMALLINT NOT NULL,
  quantity      BIGINT NOT NULL,
  amount_minor  BIGINT NOT NULL,
  currency      VARCHAR(3) NOT NULL,
  processed_us  BIGINT NOT NULL,
  brand_day     INT NOT NULL,
  post_key      INT NOT NULL,
  cohort_day    INT NOT NULL,
  rate          NUMERIC(20, 8),
  amount_base   BIGINT NOT NULL,
  UNIQUE (brand_key, id)
);
CREATE INDEX order_return_order ON order_return (brand_key, order_id);
CREATE INDEX order_return_day ON order_return (brand_key, brand_day);

CREATE TABLE ledger_entry (
  brand_key     INT NOT NULL,
  id            VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  deleted       BOOLEAN NOT NULL,
  kind          SMALLINT NOT NULL,
  reference     VARCHAR(200) NOT NULL,
  product_id    VARCHAR(200),
  description   VARCHAR(2000),
  quantity      BIGINT NOT NULL,
  amount_minor  BIGINT NOT NULL,
  currency      VARCHAR(3) NOT NULL,
  booked_us     BIGINT NOT NULL,
  deleted_revision BIGINT DEFAULT 0 NOT NULL,
  PRIMARY KEY (brand_key, id)
);

-- Steps of shoppers on posts in order of their identifiers, packed by the page (EventBlock).
-- The key packs brand and first event.
CREATE TABLE event_block (
  block_key  BIGINT PRIMARY KEY,
  last_event BIGINT NOT NULL,
  packed     VARBINARY(1000000) NOT NULL
);

-- Single steps that came out of order, were restated or taken back (`facts` = -1): these hold, whatever a block says.
-- `facts` packs step, placement, surface, reply outcome and country (Facts).
CREATE TABLE shopper_event (
  brand_key INT NOT NULL,
  event_id  BIGINT NOT NULL,
  post_key  INT NOT NULL,
  shopper   BIGINT NOT NULL,
  facts     INT NOT NULL,
  at_us     BIGINT NOT NULL,
  revision  INT NOT NULL,
  order_id  VARCHAR(200),
  PRIMARY KEY (brand_key, event_id)
);

-- Journeys (shopper x post) as they stood when they were last settled: all of one post that were touched in one
-- segment of the log, packed (JourneyBlock). Of a journey in several segments the newest holds.
-- Events behind journey_mark are in no block yet. The key packs segment, part and post.
CREATE TABLE journey_block (
  block_key BIGINT PRIMARY KEY,
  post_key  INT NOT NULL,
  from_us   BIGINT NOT NULL, -- no event of its journeys, now or when last settled, lies outside
  to_us     BIGINT NOT NULL,
  packed    VARBINARY(1000000) NOT NULL
);
CREATE INDEX journey_block_post ON journey_block (post_key, block_key, from_us, to_us);
-- The blocks that hold the newest journeys are found without looking at the others.
CREATE INDEX journey_block_reach ON journey_block (to_us, post_key, from_us);

-- Journeys that are in a block, or have an event before the mark, and were touched since: whole.
CREATE TABLE journey_patch (
  post_key  INT NOT NULL,
  shopper   BIGINT NOT NULL,
  from_us   BIGINT NOT NULL,
  to_us     BIGINT NOT NULL,
  trail     VARBINARY(1000000) NOT NULL,
  PRIMARY KEY (post_key, shopper)
);

CREATE TABLE journey_mark (
  brand_key  INT PRIMARY KEY,
  segment    BIGINT NOT NULL,
  event_id   BIGINT NOT NULL
);

-- A counter bucket; the key packs minute, post, placement and surface (Keys).
CREATE TABLE metric_bucket (
  bucket_key   BIGINT PRIMARY KEY,
  brand_key    INT NOT NULL,
  revision     INT NOT NULL,
  restated     INT NOT NULL,
  impressions  BIGINT NOT NULL,
  hides        BIGINT NOT NULL,
  mutes        BIGINT NOT NULL,
  unfollows    BIGINT NOT NULL,
  reports      BIGINT NOT NULL,
  spend_minor  BIGINT NOT NULL
);

-- A record of the log that this version cannot read: counted and listed, never dropped in silence.
CREATE TABLE unreadable_change (
  brand_key  INT NOT NULL,
  seq        BIGINT NOT NULL,
  type       VARCHAR(200) NOT NULL,
  reason     VARCHAR(1000) NOT NULL,
  at_us      BIGINT NOT NULL,
  PRIMARY KEY (brand_key, seq)
);

-- Rollups: the key packs what the name says (Keys), money in the brand's currency ----------

CREATE TABLE post_day (
  roll_key BIGINT PRIMARY KEY,
  impressions BIGINT NOT NULL, hides BIGINT NOT NULL, mutes BIGINT NOT NULL, unfollows BIGINT NOT NULL,
  reports BIGINT NOT NULL, spend BIGINT NOT NULL,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  commission BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL, cohort_awaiting_rate BIGINT NOT NULL
);

-- The parts of a post's day, packed (PackedRollup): journeys by the dimensions of their first
-- event, and by the time from one step to the next.
CREATE TABLE segment_day (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_day (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

-- The days of posts added up by month of the brand's calendar, so that a year is a dozen rows a post. The key holds the
-- month (12 x year + month - 1) where that of the day holds the day. Only months before months_to are there.
CREATE TABLE post_month (
  roll_key BIGINT PRIMARY KEY,
  impressions BIGINT NOT NULL, hides BIGINT NOT NULL, mutes BIGINT NOT NULL, unfollows BIGINT NOT NULL,
  reports BIGINT NOT NULL, spend BIGINT NOT NULL,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  commission BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL, cohort_awaiting_rate BIGINT NOT NULL
);

CREATE TABLE segment_month (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_month (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

-- The days of posts added up by pentad of the brand's calendar (days 1 to 5, 6 to 10, ... 26 to the end of a month), so that
-- thirty days are some ten rows a post. The key holds the pentad (6 x months since January 1970 + 0 to 5) where that of the
-- day holds the day. Only pentads before pentads_to are there.
CREATE TABLE post_pentad (
  roll_key BIGINT PRIMARY KEY,
  impressions BIGINT NOT NULL, hides BIGINT NOT NULL, mutes BIGINT NOT NULL, unfollows BIGINT NOT NULL,
  reports BIGINT NOT NULL, spend BIGINT NOT NULL,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  commission BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL, cohort_awaiting_rate BIGINT NOT NULL
);

CREATE TABLE segment_pentad (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_pentad (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE post_minute (
  roll_key BIGINT PRIMARY KEY,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL
);

CREATE TABLE brand_slot (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL, commission BIGINT NOT NULL,
  spend BIGINT NOT NULL, impressions BIGINT NOT NULL, negative BIGINT NOT NULL,
  entered BIGINT NOT NULL, taps BIGINT NOT NULL, installs BIGINT NOT NULL,
  attributed BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL, shop_entered BIGINT NOT NULL, purchased BIGINT NOT NULL, opened BIGINT NOT NULL
);

-- The same by day of the brand's calendar.
CREATE TABLE brand_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL, commission BIGINT NOT NULL,
  spend BIGINT NOT NULL, impressions BIGINT NOT NULL, negative BIGINT NOT NULL,
  entered BIGINT NOT NULL, taps BIGINT NOT NULL, installs BIGINT NOT NULL,
  attributed BIGINT NOT NULL,
  returned_cohort BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL, shop_entered BIGINT NOT NULL, purchased BIGINT NOT NULL, opened BIGINT NOT NULL,
  cohort_awaiting_rate BIGINT NOT NULL
);

CREATE TABLE product_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL,
  gross_base BIGINT NOT NULL, discounts_base BIGINT NOT NULL, returned_base BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL
);

-- In the currency of the orders, not converted.
CREATE TABLE currency_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, awaiting_rate BIGINT NOT NULL,
  awaiting_order BIGINT NOT NULL,
  returns_awaiting_rate BIGINT NOT NULL
);

-- How far the rollups of a brand that are not kept for all time reach.
CREATE TABLE rollup_mark (
  brand_key        INT PRIMARY KEY,
  months_to        INT NOT NULL,    -- months before it are added up; 0: none yet
  pentads_to       INT NOT NULL,
  minutes_from_us  BIGINT NOT NULL  -- post_minute is whole from here on
);

-- Replication ---------------------------------------------------------------------------------------------

CREATE TABLE feed (
  brand_key   INT PRIMARY KEY,
  cursor_text VARCHAR(4096) NOT NULL,
  page_no     BIGINT NOT NULL,
  last_seq    BIGINT NOT NULL,
  newest_us   BIGINT NOT NULL,
  read_us     BIGINT, -- up to when the log is known to have been read to its end; null: never yet
  whole       BOOLEAN DEFAULT TRUE NOT NULL -- whether it ever was; until then every figure is a part
);

-- What each transaction brought, and row counts with checksums of the fact tables after it: `verify` adds the rows
-- up again.
CREATE TABLE page_ledger (
  brand_key    INT NOT NULL,
  page_no      BIGINT NOT NULL,
  seq_from     BIGINT NOT NULL,
  seq_to       BIGINT NOT NULL,
  changes      INT NOT NULL,
  applied      INT NOT NULL,
  applied_us   BIGINT NOT NULL,
  cursor_text  VARCHAR(4096) NOT NULL,
  event_rows   BIGINT NOT NULL,
  event_sum    BIGINT NOT NULL,
  metric_rows  BIGINT NOT NULL,
  metric_sum   BIGINT NOT NULL,
  order_rows   BIGINT NOT NULL,
  order_sum    BIGINT NOT NULL,
  return_rows  BIGINT NOT NULL,
  return_sum   BIGINT NOT NULL,
  mark_seq     BIGINT, -- a record near the beginning of the page (LogMark); null: there was none that can be read
  mark_sum     BIGINT, -- what names it: read again later, it shows whether the log is still the one that is stored
  PRIMARY KEY (brand_key, page_no)
);

-- Decisions -----------------------------------------------------------------------------------------------

-- What people decided here: a copy of the journal beside this database, to be listed and searched. Rebuilt from the
-- journal wherever the two do not fit.
CREATE TABLE act (
  act_no           BIGINT PRIMARY KEY,
  at_us            BIGINT NOT NULL,
  subject          VARCHAR(300) NOT NULL,
  name             VARCHAR(1000) NOT NULL,
  brand_id         VARCHAR(300) NOT NULL,
  offer_id         VARCHAR(300) NOT NULL,
  title            VARCHAR(250000) NOT NULL,
  offer_revision   BIGINT NOT NULL,
  kind             SMALLINT NOT NULL,
  comment          VARCHAR(250000),
  content_hash     VARCHAR(64) NOT NULL,
  content          VARCHAR(1000000),
  idempotency_key  VARCHAR(128) NOT NULL,
  status           SMALLINT NOT NULL,
  since_us         BIGINT NOT NULL,
  decision_id      VARCHAR(300),
  decided_us       BIGINT,
  http_status      INT,
  reason           VARCHAR(4000),
  field SMALLINT,
  on_behalf_of VARCHAR(300),
  acknowledged_us BIGINT
);

CREATE INDEX act_by_offer ON act (offer_id, act_no);

-- Up to where the journal was copied.
CREATE TABLE act_mark (
  id          INT PRIMARY KEY,
  line_count  BIGINT NOT NULL,
  byte_count  BIGINT NOT NULL,
  last_sum    VARCHAR(64) NOT NULL
);

-- Who signed in last, as the platform said: decisions are taken off-line too.
CREATE TABLE signed_in (
  id        INT PRIMARY KEY,
  subject   VARCHAR(300) NOT NULL,
  name      VARCHAR(1000) NOT NULL,
  roles     VARCHAR(1000) NOT NULL,
  brands    VARCHAR(100000) NOT NULL,
  seen_us   BIGINT NOT NULL
);

-- Each content an offer was seen with, in the canonical form; `matches` is false where it is not the one its
-- fingerprint speaks of.
CREATE TABLE offer_content (
  brand_key     INT NOT NULL,
  offer_id      VARCHAR(200) NOT NULL,
  content_hash  VARCHAR(64) NOT NULL,
  revision      BIGINT NOT NULL,
  matches       BOOLEAN NOT NULL,
  content       VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (brand_key, offer_id, content_hash)
);

-- Each revision of an offer that the log told of: the course it took, and every edit.
CREATE TABLE offer_revision (
  brand_key     INT NOT NULL,
  offer_id      VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  at_us         BIGINT NOT NULL, -- as the platform recorded it
  state         SMALLINT NOT NULL,
  content_hash  VARCHAR(64) NOT NULL,
  PRIMARY KEY (brand_key, offer_id, revision)
);

-- The people of each brand and who stands in for whom, as its log told last.
CREATE TABLE member (
  brand_key  INT NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  name       VARCHAR(1000) NOT NULL,
  roles      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (brand_key, subject)
);

CREATE TABLE delegation (
  brand_key  INT NOT NULL,
  id         VARCHAR(300) NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  stand_in   VARCHAR(300) NOT NULL,
  role       SMALLINT NOT NULL,
  from_us    BIGINT NOT NULL,
  until_us   BIGINT NOT NULL,
  ended_us   BIGINT,
  PRIMARY KEY (brand_key, id)
);

-- Which notices were read here.
CREATE TABLE notice_read (
  notice_id  VARCHAR(300) PRIMARY KEY,
  read_us    BIGINT NOT NULL
);

INSERT INTO sentinel (id, app, created_us) VALUES (1, 'comptoir', 0);
