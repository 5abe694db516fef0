-- What a decision names besides its kind, and who it is taken for; when somebody took note of a conflict.
ALTER TABLE act ADD COLUMN field SMALLINT;
ALTER TABLE act ADD COLUMN on_behalf_of VARCHAR(300);
ALTER TABLE act ADD COLUMN acknowledged_us BIGINT;
ALTER TABLE decision ADD COLUMN field SMALLINT;
ALTER TABLE decision ADD COLUMN on_behalf_of VARCHAR(300);

-- The people of each brand and who stands in for whom, as its log told last.
CREATE TABLE member (
  brand_key  INT NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  name       VARCHAR(1000) NOT NULL,
  roles      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (brand_key, subject)
);

CREATE TABLE delegation (
  brand_key  INT NOT NULL,
  id         VARCHAR(300) NOT NULL,
  subject    VARCHAR(300) NOT NULL,
  stand_in   VARCHAR(300) NOT NULL,
  role       SMALLINT NOT NULL,
  from_us    BIGINT NOT NULL,
  until_us   BIGINT NOT NULL,
  ended_us   BIGINT,
  PRIMARY KEY (brand_key, id)
);

-- Which notices were read here.
CREATE TABLE notice_read (
  notice_id  VARCHAR(300) PRIMARY KEY,
  read_us    BIGINT NOT NULL
);
