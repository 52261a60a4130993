-- Those that belong to an organization, by name, for whoever looks for one without knowing where it is. Access tokens, which
-- have a parent, are none that anybody names.
CREATE INDEX live_credentials_of_organization_by_name
    ON credentials (organization_id, name_folded, id, kind, expiry_order)
    WHERE revoked_at IS NULL AND parent_id IS NULL AND organization_id IS NOT NULL;
