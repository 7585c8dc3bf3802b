-- What lists are ordered and looked up by, where there are many organisations.
-- works with servers that know: 0041-evidence-tenants
create index assessment_of_organisation on assessment (organisation, id) where deleted_at is null;
