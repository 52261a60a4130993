-- One tree for SQLite and PostgreSQL. Ids are UUIDs as lower-case text, moments are milliseconds since 1970 as BIGINT,
-- flags are nullable moments where the moment says more, and BIGINT 0 or 1 where it does not.

CREATE TABLE organizations (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent_id TEXT REFERENCES organizations (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX organizations_by_parent ON organizations (parent_id);

-- The email is stored in lower case, so that UNIQUE means what a person means.
CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE memberships (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('admin', 'developer', 'viewer')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX memberships_by_user ON memberships (user_id, organization_id);

CREATE TABLE apps (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (organization_id, slug)
);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    secret_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id, ended_at, last_seen_at);
CREATE INDEX sessions_by_end ON sessions (ends_at);

-- Every secret that opens an API, of every kind, because a request is checked by one look-up of one hash.
-- name_folded and search_text are folded by the server (text.rs): neither database folds all of Unicode by itself.
-- search_text holds the folded name, the scopes and the last four characters, one a line.
-- last_use_order and expiry_order are what lists sort by: never used as used at 0, without an end as ending last.
-- service_account_id names a row of a table that a later migration brings.
CREATE TABLE credentials (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    prefix TEXT NOT NULL,
    last_four TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    search_text TEXT NOT NULL,
    user_id TEXT REFERENCES users (id),
    organization_id TEXT REFERENCES organizations (id),
    app_id TEXT REFERENCES apps (id),
    service_account_id TEXT,
    scopes TEXT NOT NULL,
    created_by TEXT REFERENCES users (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    revoked_by TEXT REFERENCES users (id),
    last_used_at BIGINT,
    last_used_address TEXT,
    idempotency_key TEXT,
    request_fingerprint TEXT,
    last_use_order BIGINT NOT NULL GENERATED ALWAYS AS (COALESCE(last_used_at, 0)) STORED,
    expiry_order BIGINT NOT NULL GENERATED ALWAYS AS (COALESCE(expires_at, 9223372036854775807)) STORED,
    UNIQUE (user_id, idempotency_key)
);
-- One index for each order of a user's list, of what is revoked and of what is not; expiry_order at its end tells the
-- states apart without a look at the rows. The summary counts in those by expiry.
CREATE INDEX live_credentials_by_creation ON credentials (user_id, kind, created_at, id, expiry_order)
    WHERE revoked_at IS NULL;
CREATE INDEX live_credentials_by_name ON credentials (user_id, kind, name_folded, id, expiry_order)
    WHERE revoked_at IS NULL;
CREATE INDEX live_credentials_by_last_use ON credentials (user_id, kind, last_use_order, id, expiry_order)
    WHERE revoked_at IS NULL;
CREATE INDEX live_credentials_by_expiry ON credentials (user_id, kind, expiry_order, id) WHERE revoked_at IS NULL;
CREATE INDEX revoked_credentials_by_creation ON credentials (user_id, kind, created_at, id)
    WHERE revoked_at IS NOT NULL;
CREATE INDEX revoked_credentials_by_name ON credentials (user_id, kind, name_folded, id) WHERE revoked_at IS NOT NULL;
CREATE INDEX revoked_credentials_by_last_use ON credentials (user_id, kind, last_use_order, id)
    WHERE revoked_at IS NOT NULL;
CREATE INDEX revoked_credentials_by_expiry ON credentials (user_id, kind, expiry_order, id)
    WHERE revoked_at IS NOT NULL;
CREATE INDEX credentials_by_organization ON credentials (organization_id, kind, created_at, id);
CREATE INDEX credentials_by_app ON credentials (app_id, kind, created_at, id);
CREATE INDEX credentials_by_service_account ON credentials (service_account_id, created_at, id);

-- Where a personal access token works: exactly one of organization and app a row. No row: everywhere.
CREATE TABLE credential_limits (
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    organization_id TEXT REFERENCES organizations (id),
    app_id TEXT REFERENCES apps (id),
    CHECK ((organization_id IS NULL) <> (app_id IS NULL)),
    UNIQUE (credential_id, organization_id),
    UNIQUE (credential_id, app_id)
);
CREATE INDEX credential_limits_by_credential ON credential_limits (credential_id);

-- Use as counts. day is the number of the UTC day since 1970, status_class the first digit of the HTTP status.
CREATE TABLE credential_usage (
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    day BIGINT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    status_class BIGINT NOT NULL,
    count BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (credential_id, day, address, user_agent, method, path, status_class)
);
CREATE INDEX credential_usage_by_day ON credential_usage (day);

-- Append-only, and without foreign keys: an event outlives what it tells of.
CREATE TABLE audit_events (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT NOT NULL,
    organization_id TEXT,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    request_id TEXT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX audit_events_by_organization ON audit_events (organization_id, at, id);
CREATE INDEX audit_events_by_actor ON audit_events (actor_kind, actor_id, at, id);
CREATE INDEX audit_events_by_subject ON audit_events (subject_kind, subject_id, at, id);

-- version_order is a key that sorts as Semantic Versioning 2.0.0 orders, written in digits and lower-case hexadecimal
-- letters only, because a PostgreSQL collation may overlook anything else.
CREATE TABLE versions (
    id TEXT NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES apps (id),
    app_name TEXT NOT NULL,
    app_name_folded TEXT NOT NULL,
    app_version TEXT NOT NULL,
    version_order TEXT NOT NULL,
    platform TEXT NOT NULL,
    environment TEXT NOT NULL,
    force_upgrade BIGINT NOT NULL CHECK (force_upgrade IN (0, 1)),
    message TEXT,
    message_locale TEXT,
    custom_attributes TEXT,
    internal_notes TEXT,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX versions_by_creation ON versions (app_id, created_at, id);
CREATE INDEX versions_by_update ON versions (app_id, updated_at, id);
CREATE INDEX versions_by_name ON versions (app_id, app_name_folded, id);
CREATE INDEX versions_by_order ON versions (app_id, version_order, id);
CREATE INDEX versions_by_check ON versions (app_id, app_name_folded, platform, environment, active, version_order);

-- Public by design, so its key is kept in clear: the app's settings show it again and again.
CREATE TABLE project_api_keys (
    id TEXT NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL UNIQUE REFERENCES apps (id),
    key TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES users (id)
);

-- Failed and pending tries to sign in, of an email and from an address; both hashed, because a mistyped email or one
-- that is nobody's is no business of whoever reads the database.
CREATE TABLE sign_in_attempts (
    id TEXT NOT NULL PRIMARY KEY,
    email_hash TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempts_by_email ON sign_in_attempts (email_hash, at);
CREATE INDEX sign_in_attempts_by_address ON sign_in_attempts (address_hash, at);
CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (at);

CREATE TABLE setup_codes (
    secret_hash TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
