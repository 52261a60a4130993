-- Apps and service accounts in the other orders of their lists. The names of roles stand in the alphabet as the roles by what
-- they may do.
CREATE INDEX live_apps_by_creation ON apps (organization_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX live_service_accounts_by_role ON service_accounts (organization_id, role, id) WHERE deleted_at IS NULL;
