-- Whoever is a member is no longer invited: from now on the invitation goes with the change that makes them one.
DELETE FROM invitations WHERE EXISTS (
    SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.organization_id = invitations.organization_id AND u.email = invitations.email
);

-- Those that expired go by themselves.
CREATE INDEX invitations_by_end ON invitations (expires_at);
