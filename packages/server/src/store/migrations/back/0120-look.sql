drop function assessments_to_look_at(text, integer, boolean);
drop index release_position;
drop index notice_look_day;
