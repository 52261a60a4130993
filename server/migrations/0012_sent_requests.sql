-- What a signed-in person's requests made, by their idempotency keys: the same request sent again, because its answer was
-- lost, makes no second one. A credential keeps its request's key itself. Rows older than a day go.
CREATE TABLE sent_requests (
    user_id TEXT NOT NULL REFERENCES users (id),
    idempotency_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    -- The id of what was made; NULL only inside of the transaction that makes it.
    made TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, idempotency_key)
);
CREATE INDEX sent_requests_by_time ON sent_requests (at);
