-- The blocks that hold the newest journeys are found without looking at the others. Some databases
-- have the index already: for a short time V6 made it.
CREATE INDEX IF NOT EXISTS journey_block_reach ON journey_block (to_us, post_key, from_us);
