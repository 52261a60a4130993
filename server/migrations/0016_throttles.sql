-- Where tries for one account, or from one address, take turns: each holds its two rows until it is counted among
-- sign_in_attempts, so that many at once are not more than one after the other. Hashed as those are. Rows go when their
-- last try counts no more.
CREATE TABLE throttles (
    kind TEXT NOT NULL CHECK (kind IN ('account', 'address')),
    hash TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, hash)
);
CREATE INDEX throttles_by_time ON throttles (kind, at);
