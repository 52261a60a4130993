-- What a workspace keeps besides its members and apps: segments of apps, service accounts, uploaded builds, and the
-- notices that were sent.

-- An app that was deleted keeps its row: what a token was limited to must never turn into "no limit". Its slug becomes
-- its id, so that another app can have the name.
ALTER TABLE apps ADD COLUMN deleted_at BIGINT;
CREATE INDEX apps_by_organization ON apps (organization_id, name, id);

CREATE TABLE segments (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES users (id),
    UNIQUE (organization_id, name_folded)
);

CREATE TABLE segment_apps (
    segment_id TEXT NOT NULL REFERENCES segments (id),
    app_id TEXT NOT NULL REFERENCES apps (id),
    PRIMARY KEY (segment_id, app_id)
);
CREATE INDEX segment_apps_by_app ON segment_apps (app_id, segment_id);

-- live_name is the name while the account lives, and NULL once it is deleted: UNIQUE lets a name be used again.
-- whole is 1 for an account that works in the whole organization, 0 for one that works in its segments alone, even if
-- the last of them is gone.
CREATE TABLE service_accounts (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    live_name TEXT,
    description TEXT NOT NULL,
    search_text TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'developer', 'viewer')),
    whole BIGINT NOT NULL CHECK (whole IN (0, 1)),
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES users (id),
    deleted_at BIGINT,
    deleted_by TEXT REFERENCES users (id),
    UNIQUE (organization_id, live_name)
);
CREATE INDEX live_service_accounts_by_creation ON service_accounts (organization_id, created_at, id)
    WHERE deleted_at IS NULL;
CREATE INDEX live_service_accounts_by_name ON service_accounts (organization_id, live_name, id)
    WHERE deleted_at IS NULL;

CREATE TABLE service_account_segments (
    service_account_id TEXT NOT NULL REFERENCES service_accounts (id),
    segment_id TEXT NOT NULL REFERENCES segments (id),
    PRIMARY KEY (service_account_id, segment_id)
);
CREATE INDEX service_account_segments_by_segment ON service_account_segments (segment_id, service_account_id);

-- An access token lives and dies with the credential that it was exchanged for; its organization_id, if there is one, is
-- the only one where it works.
ALTER TABLE credentials ADD COLUMN parent_id TEXT REFERENCES credentials (id);
CREATE INDEX credentials_by_parent ON credentials (parent_id);
-- Every kind is made by a signed-in person, who may send the same request again.
CREATE UNIQUE INDEX credentials_by_request ON credentials (created_by, idempotency_key);

-- Of those that belong to an app, the same indexes as a user's have (see the first migration); of a service account's,
-- which are few unless revoked, one by expiry, and one that finds the last that was used.
DROP INDEX credentials_by_app;
DROP INDEX credentials_by_service_account;
CREATE INDEX live_credentials_of_app_by_creation ON credentials (app_id, kind, created_at, id, expiry_order)
    WHERE revoked_at IS NULL AND app_id IS NOT NULL;
CREATE INDEX live_credentials_of_app_by_name ON credentials (app_id, kind, name_folded, id, expiry_order)
    WHERE revoked_at IS NULL AND app_id IS NOT NULL;
CREATE INDEX live_credentials_of_app_by_last_use ON credentials (app_id, kind, last_use_order, id, expiry_order)
    WHERE revoked_at IS NULL AND app_id IS NOT NULL;
CREATE INDEX live_credentials_of_app_by_expiry ON credentials (app_id, kind, expiry_order, id)
    WHERE revoked_at IS NULL AND app_id IS NOT NULL;
CREATE INDEX revoked_credentials_of_app_by_creation ON credentials (app_id, kind, created_at, id)
    WHERE revoked_at IS NOT NULL AND app_id IS NOT NULL;
CREATE INDEX revoked_credentials_of_app_by_name ON credentials (app_id, kind, name_folded, id)
    WHERE revoked_at IS NOT NULL AND app_id IS NOT NULL;
CREATE INDEX revoked_credentials_of_app_by_last_use ON credentials (app_id, kind, last_use_order, id)
    WHERE revoked_at IS NOT NULL AND app_id IS NOT NULL;
CREATE INDEX revoked_credentials_of_app_by_expiry ON credentials (app_id, kind, expiry_order, id)
    WHERE revoked_at IS NOT NULL AND app_id IS NOT NULL;
CREATE INDEX live_credentials_of_service_account_by_expiry ON credentials (service_account_id, kind, expiry_order, id)
    WHERE revoked_at IS NULL AND service_account_id IS NOT NULL;
CREATE INDEX credentials_of_service_account_by_last_use ON credentials (service_account_id, last_use_order, id)
    WHERE service_account_id IS NOT NULL;

-- Of somebody without an account; with one, a person becomes a member at once. Only a hash of its code is kept. A row is
-- gone once its invitation was accepted, withdrawn, or replaced by another to the same person.
CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'developer', 'viewer')),
    code_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES users (id),
    expires_at BIGINT NOT NULL,
    UNIQUE (organization_id, email)
);

-- The audit log of one thing.
CREATE INDEX audit_events_of_organization_by_subject ON audit_events (organization_id, subject_id, at, id);
