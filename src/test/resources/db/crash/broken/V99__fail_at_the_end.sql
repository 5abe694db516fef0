-- Fails after it has changed much.
ALTER TABLE post ADD COLUMN crash_note VARCHAR(20) DEFAULT 'x' NOT NULL;
DELETE FROM customer_order;
INSERT INTO no_such_table (id) VALUES (1);
