-- Order files: what each said is kept, so that one can be taken out again; an order that a later file tells of is
-- replaced whole. And sales by country.

-- What a source told last of a document (an order, a credit note) as a whole, see Change.DocumentChange.
CREATE TABLE document (
  brand_key   INT NOT NULL,
  id          VARCHAR(200) NOT NULL,
  revision    BIGINT NOT NULL,
  told        BIGINT NOT NULL,   -- fingerprint of what was told
  identity    BIGINT NOT NULL,   -- what the shop itself knows it by; 0: it does not say
  return_ids  VARCHAR(1000000),  -- one a line; null: none
  entry_ids   VARCHAR(1000000),
  PRIMARY KEY (brand_key, id)
);

-- An order file that was read.
CREATE TABLE order_import (
  import_no     INT PRIMARY KEY, -- in the order in which they count: of one order the highest holds
  state         SMALLINT NOT NULL, -- see ImportRow.State
  replaces      INT, -- the one in whose place it comes
  brand_id      VARCHAR(200) NOT NULL,
  brand_name    VARCHAR(400) NOT NULL,
  zone          VARCHAR(80) NOT NULL,
  currency      VARCHAR(3) NOT NULL,
  shop          VARCHAR(200) NOT NULL,
  file_name     VARCHAR(4096) NOT NULL,
  fingerprint   VARCHAR(200) NOT NULL, -- of the file's content and of how it was read
  read_us       BIGINT NOT NULL,
  first_us      BIGINT NOT NULL, -- its oldest and newest record
  last_us       BIGINT NOT NULL,
  changes       BIGINT NOT NULL, -- how many records are in its blocks
  orders        BIGINT NOT NULL,
  fresh         BIGINT NOT NULL, -- documents that were new when it came,
  changed       BIGINT NOT NULL, -- that it changed,
  same          BIGINT NOT NULL  -- and that it only told again
);

-- What a file said, packed (ImportLog), and the report of its import. The key packs import, kind and part.
CREATE TABLE import_block (
  block_key  BIGINT PRIMARY KEY,
  packed     VARBINARY(1000000) NOT NULL
);

-- The shops that files are of. Order numbers of each are apart: the first one's bear no prefix.
CREATE TABLE shop (
  brand_id  VARCHAR(200) NOT NULL,
  name      VARCHAR(200) NOT NULL,
  prefix    VARCHAR(200) NOT NULL,
  PRIMARY KEY (brand_id, name)
);

-- Sales by day and country of the order, in the brand's currency: the key packs brand, day and country (Keys).
CREATE TABLE country_day (
  roll_key BIGINT PRIMARY KEY,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  gross BIGINT NOT NULL, discounts BIGINT NOT NULL, returned BIGINT NOT NULL,
  awaiting_rate BIGINT NOT NULL, returns_awaiting_rate BIGINT NOT NULL
);

INSERT INTO country_day (roll_key, orders, units, units_returned, gross, discounts, returned, awaiting_rate,
                         returns_awaiting_rate)
SELECT roll_key, SUM(orders), SUM(units), SUM(units_returned), SUM(gross), SUM(discounts), SUM(returned),
       SUM(awaiting_rate), SUM(returns_awaiting_rate)
FROM (
  SELECT (CAST(o.brand_key AS BIGINT) * 131072 + o.brand_day) * 1024
           + CASE WHEN SUBSTRING(o.country, 1, 1) BETWEEN 'A' AND 'Z' AND SUBSTRING(o.country, 2, 1) BETWEEN 'A' AND 'Z'
                  THEN (ASCII(SUBSTRING(o.country, 1, 1)) - 65) * 32 + ASCII(SUBSTRING(o.country, 2, 1)) - 64 ELSE 0 END
           AS roll_key,
         1 AS orders, o.units AS units, 0 AS units_returned, o.gross_base AS gross, o.discount_base AS discounts,
         0 AS returned, CASE WHEN o.rate IS NULL THEN 1 ELSE 0 END AS awaiting_rate, 0 AS returns_awaiting_rate
  FROM customer_order o WHERE NOT o.deleted
  UNION ALL
  SELECT (CAST(r.brand_key AS BIGINT) * 131072 + r.brand_day) * 1024
           + CASE WHEN SUBSTRING(o.country, 1, 1) BETWEEN 'A' AND 'Z' AND SUBSTRING(o.country, 2, 1) BETWEEN 'A' AND 'Z'
                  THEN (ASCII(SUBSTRING(o.country, 1, 1)) - 65) * 32 + ASCII(SUBSTRING(o.country, 2, 1)) - 64 ELSE 0 END,
         0, 0, r.quantity, 0, 0, r.amount_base, 0, CASE WHEN r.rate IS NULL THEN 1 ELSE 0 END
  FROM order_return r LEFT JOIN customer_order o ON o.brand_key = r.brand_key AND o.id = r.order_id AND NOT o.deleted
  WHERE NOT r.deleted AND (r.order_id IS NULL OR r.cohort_day <> 0)
) sales
GROUP BY roll_key
HAVING SUM(orders) <> 0 OR SUM(units) <> 0 OR SUM(units_returned) <> 0 OR SUM(gross) <> 0 OR SUM(discounts) <> 0
    OR SUM(returned) <> 0 OR SUM(awaiting_rate) <> 0 OR SUM(returns_awaiting_rate) <> 0;
