-- The days of posts added up by month of the brand's calendar, so that a year is a dozen rows a post. The key holds the
-- month (12 x year + month - 1) where that of the day holds the day. Only months before months_to are there.
CREATE TABLE post_month (
  roll_key BIGINT PRIMARY KEY,
  impressions BIGINT NOT NULL, hides BIGINT NOT NULL, mutes BIGINT NOT NULL, unfollows BIGINT NOT NULL,
  reports BIGINT NOT NULL, spend BIGINT NOT NULL,
  s1 BIGINT NOT NULL, s2 BIGINT NOT NULL, s3 BIGINT NOT NULL, s4 BIGINT NOT NULL, s5 BIGINT NOT NULL,
  orders BIGINT NOT NULL, units BIGINT NOT NULL, gross BIGINT NOT NULL, discounts BIGINT NOT NULL,
  returned BIGINT NOT NULL, returned_cohort BIGINT NOT NULL, units_returned BIGINT NOT NULL,
  commission BIGINT NOT NULL
);

CREATE TABLE segment_month (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

CREATE TABLE time_month (
  roll_key BIGINT PRIMARY KEY,
  packed   VARBINARY(1000000) NOT NULL
);

-- How far the rollups of a brand that are not kept for all time reach.
CREATE TABLE rollup_mark (
  brand_key        INT PRIMARY KEY,
  months_to        INT NOT NULL,    -- months before it are added up; 0: none yet
  minutes_from_us  BIGINT NOT NULL  -- post_minute is whole from here on
);
INSERT INTO rollup_mark (brand_key, months_to, minutes_from_us)
  SELECT brand_key, 0, newest_us - 21600000000 FROM feed;
