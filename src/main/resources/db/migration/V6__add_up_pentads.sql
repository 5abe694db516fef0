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
  commission BIGINT NOT NULL
);

CREATE TABLE segment_pentad (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_pentad (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

ALTER TABLE rollup_mark ADD COLUMN pentads_to INT DEFAULT 0 NOT NULL;

-- The blocks that hold the newest journeys are found without looking at the others.
CREATE INDEX journey_block_reach ON journey_block (to_us, post_key, from_us);
