-- Notices of credentials that ended long ago go.
CREATE INDEX notices_by_time ON notices (try_after);
