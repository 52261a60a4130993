-- The texts that searches look into, folded by the server (text.rs): the name of an app and its slug, the name of a user and
-- their email, one a line. NULL: of an earlier version; the server fills them in when it starts, and finds them by these
-- indexes.
ALTER TABLE apps ADD COLUMN search_text TEXT;
ALTER TABLE users ADD COLUMN search_text TEXT;
CREATE INDEX apps_without_search_text ON apps (id) WHERE search_text IS NULL;
CREATE INDEX users_without_search_text ON users (id) WHERE search_text IS NULL;
