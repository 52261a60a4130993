-- Uploaded builds of apps. The file of a build is `builds/APP/ID` in the data folder; its row is there only after the file
-- is. tags is a JSON array of texts, fields a JSON object of whatever else was sent with the file.
CREATE TABLE builds (
    id TEXT NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES apps (id),
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    version_name TEXT,
    notes TEXT,
    tags TEXT NOT NULL,
    fields TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    uploaded_by TEXT NOT NULL
);
CREATE INDEX builds_by_app ON builds (app_id, created_at, id);
