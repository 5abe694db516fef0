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
  reason           VARCHAR(4000)
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
