-- Mails that told a person so many days (7 or 1) before its end that a credential ends. try_after is the end of a claim,
-- or when a failed one is tried again; sent_at is there once the mail was sent.
CREATE TABLE notices (
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    recipient_id TEXT NOT NULL REFERENCES users (id),
    days BIGINT NOT NULL CHECK (days IN (7, 1)),
    attempts BIGINT NOT NULL,
    try_after BIGINT NOT NULL,
    sent_at BIGINT,
    PRIMARY KEY (credential_id, recipient_id, days)
);

-- What ends soon, and access tokens that ended long ago: the two that are looked for by their end alone.
CREATE INDEX live_credentials_by_end ON credentials (expires_at)
    WHERE revoked_at IS NULL AND kind <> 'access_token';
CREATE INDEX access_tokens_by_end ON credentials (expires_at) WHERE kind = 'access_token';
