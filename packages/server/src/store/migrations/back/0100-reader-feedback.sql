drop function put_feedback(text, text, jsonb);
drop function forget_old_feedback();
drop function feedback_state(text, text);
drop function feedback_receiver(text, text);
drop table reader_feedback;
