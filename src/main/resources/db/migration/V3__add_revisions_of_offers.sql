-- Each revision of an offer that the log told of: the course it took, and every edit.
CREATE TABLE offer_revision (
  brand_key     INT NOT NULL,
  offer_id      VARCHAR(200) NOT NULL,
  revision      BIGINT NOT NULL,
  at_us         BIGINT,          -- as the platform recorded it; null where it was stored before times were kept
  state         SMALLINT NOT NULL,
  content_hash  VARCHAR(64) NOT NULL,
  PRIMARY KEY (brand_key, offer_id, revision)
);

INSERT INTO offer_revision (brand_key, offer_id, revision, at_us, state, content_hash)
SELECT brand_key, id, revision, NULL, state, content_hash FROM offer;
