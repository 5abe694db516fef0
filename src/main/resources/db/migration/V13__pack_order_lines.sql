-- The lines of an order lie in its own row: as rows of their own each was written twice, into its table and into the index
-- of its key. A line is product_key, quantity, gross_minor and discount_minor with spaces between; lines have commas between.
ALTER TABLE customer_order ADD COLUMN lines VARCHAR(1000000000) DEFAULT '' NOT NULL;
ALTER TABLE customer_order ALTER COLUMN lines DROP DEFAULT;
UPDATE customer_order o SET lines = COALESCE((
  SELECT LISTAGG(CONCAT(l.product_key, ' ', l.quantity, ' ', l.gross_minor, ' ', l.discount_minor), ',')
         WITHIN GROUP (ORDER BY l.line_no)
  FROM order_line l WHERE l.order_key = o.order_key), '');
DROP TABLE order_line;
