-- The audit log of what one person or service account did, and of what was done to one kind of things.
CREATE INDEX audit_events_of_organization_by_actor ON audit_events (organization_id, actor_id, at, id);
CREATE INDEX audit_events_of_organization_by_subject_kind ON audit_events (organization_id, subject_kind, at, id);
