alter table edition drop column time_stamp;
