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
  max_posts_per_day        INT NOT NULL
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
  PRIMARY KEY (brand_key, id)
);

-- Steps of shoppers on posts in order of their identifiers, packed by the page (app.comptoir.store.EventBlock).
-- The key packs brand and first event.
CREATE TABLE event_block (
  block_key  BIGINT PRIMARY KEY,
  last_event BIGINT NOT NULL,
  packed     VARBINARY(1000000) NOT NULL
);

-- Single steps that came out of order, were restated or taken back (`facts` = -1): these hold, whatever a block says.
-- `facts` packs step, placement, surface, reply outcome and country (app.comptoir.store.Facts).
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
-- segment of the log, packed (app.comptoir.store.JourneyBlock). Of a journey in several segments the newest holds.
-- Events behind journey_mark are in no block yet. The key packs segment, part and post.
CREATE TABLE journey_block (
  block_key BIGINT PRIMARY KEY,
  post_key  INT NOT NULL,
  from_us   BIGINT NOT NULL, -- no event of its journeys, now or when last settled, lies outside
  to_us     BIGINT NOT NULL,
  packed    VARBINARY(1000000) NOT NULL
);
CREATE INDEX journey_block_post ON journey_block (post_key, block_key, from_us, to_us);

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

-- A counter bucket; the key packs minute, post, placement and surface (app.comptoir.store.Keys).
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

-- Rollups: the key packs what the name says (app.comptoir.store.Keys), money in the brand's currency ----------

CREATE TABLE post_day (
  roll_key BIGINT PRIMARY KEY,
  impressions BIGINT NOT NULL, hides BIGINT NOT NULL, mutes BIGINT NOT NULL, unfollows BIGINT NOT NULL,
  reports BIGINT NOT NULL, spend BIGINT NOT NULL,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  commission BIGINT NOT NULL
);

-- The parts of a post's day, packed (app.comptoir.store.PackedRollup): journeys by the dimensions of their first
-- event, and by the time from one step to the next.
CREATE TABLE segment_day (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_day (
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
  attributed BIGINT NOT NULL
);

-- The same by day of the brand's calendar.
CREATE TABLE brand_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL, commission BIGINT NOT NULL,
  spend BIGINT NOT NULL, impressions BIGINT NOT NULL, negative BIGINT NOT NULL,
  entered BIGINT NOT NULL, taps BIGINT NOT NULL, installs BIGINT NOT NULL,
  attributed BIGINT NOT NULL,
  returned_cohort BIGINT NOT NULL
);

CREATE TABLE product_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL,
  gross_base BIGINT NOT NULL, discounts_base BIGINT NOT NULL, returned_base BIGINT NOT NULL
);

-- In the currency of the orders, not converted.
CREATE TABLE currency_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, awaiting_rate BIGINT NOT NULL,
  awaiting_order BIGINT NOT NULL
);

-- Replication ---------------------------------------------------------------------------------------------

CREATE TABLE feed (
  brand_key   INT PRIMARY KEY,
  cursor_text VARCHAR(1000) NOT NULL,
  page_no     BIGINT NOT NULL,
  last_seq    BIGINT NOT NULL,
  newest_us   BIGINT NOT NULL
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
  cursor_text  VARCHAR(1000) NOT NULL,
  event_rows   BIGINT NOT NULL,
  event_sum    BIGINT NOT NULL,
  metric_rows  BIGINT NOT NULL,
  metric_sum   BIGINT NOT NULL,
  order_rows   BIGINT NOT NULL,
  order_sum    BIGINT NOT NULL,
  return_rows  BIGINT NOT NULL,
  return_sum   BIGINT NOT NULL,
  PRIMARY KEY (brand_key, page_no)
);

INSERT INTO sentinel (id, app, created_us) VALUES (1, 'comptoir', 0);
