-- Days of posts are added up by month alone: without pentads, thirty days are fast enough.
DROP TABLE post_pentad;
DROP TABLE segment_pentad;
DROP TABLE time_pentad;
ALTER TABLE rollup_mark DROP COLUMN pentads_to;
