-- What is shared with an organisation is looked up for everybody in it, at every list.
-- works with servers that know: 0041-evidence-tenants
create index grant_organisation on assessment_grant (organisation) where ended is null;
