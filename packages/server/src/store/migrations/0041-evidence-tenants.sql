-- Files that records lean on are walled as what they belong to.
select put_under_tenants('evidence_file');
