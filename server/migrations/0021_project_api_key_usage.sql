-- Use of project API keys, as counts of a key and day alone: behind such a key are the installed apps of everybody who has
-- one, so no address and no user agent is kept. Those would be people's, and without end.
ALTER TABLE project_api_keys ADD COLUMN last_used_at BIGINT;

-- Without a foreign key: whoever replaces or deletes a key never waits for counts that are on their way, nor fails these. A
-- new key has another id, and the counts of one that is gone go with time.
CREATE TABLE project_api_key_usage (
    project_api_key_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (project_api_key_id, day)
);
CREATE INDEX project_api_key_usage_by_day ON project_api_key_usage (day);
