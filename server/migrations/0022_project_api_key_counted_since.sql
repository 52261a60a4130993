-- Since when the uses of a key are counted. A key that is older than the counting was used before, unseen: it has NULL here
-- until a server writes counts the next time.
ALTER TABLE project_api_keys ADD COLUMN counted_since BIGINT;
