-- How many credentials an owner has, so that nobody has to count them (counts.rs). owner_id is the user of personal
-- access tokens, the app of app API tokens, the service account of its keys. Of what is not revoked, all are counted as
-- 'live', and those with an end also under the 32 days, the day, the hour and the minute of their end, which begin at
-- `start`.
CREATE TABLE credential_counts (
    owner_id TEXT NOT NULL,
    span TEXT NOT NULL CHECK (span IN ('live', 'revoked', '32_days', 'day', 'hour', 'minute')),
    start BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (owner_id, span, start)
);

INSERT INTO credential_counts (owner_id, span, start, count)
WITH owned (owner_id, expires_at, revoked_at) AS (
    SELECT CASE kind WHEN 'personal_access_token' THEN user_id WHEN 'app_api_token' THEN app_id
        WHEN 'service_account_key' THEN service_account_id END,
        expires_at, revoked_at
    FROM credentials
),
ending (owner_id, expires_at) AS (
    SELECT owner_id, expires_at FROM owned WHERE revoked_at IS NULL AND expires_at IS NOT NULL
),
placed (owner_id, span, start) AS (
    SELECT owner_id, 'live', 0 FROM owned WHERE revoked_at IS NULL
    UNION ALL SELECT owner_id, 'revoked', 0 FROM owned WHERE revoked_at IS NOT NULL
    UNION ALL SELECT owner_id, '32_days', expires_at / 2764800000 * 2764800000 FROM ending
    UNION ALL SELECT owner_id, 'day', expires_at / 86400000 * 86400000 FROM ending
    UNION ALL SELECT owner_id, 'hour', expires_at / 3600000 * 3600000 FROM ending
    UNION ALL SELECT owner_id, 'minute', expires_at / 60000 * 60000 FROM ending
)
SELECT owner_id, span, start, COUNT(*) FROM placed WHERE owner_id IS NOT NULL GROUP BY owner_id, span, start;
