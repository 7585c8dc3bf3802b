drop index grant_organisation;
