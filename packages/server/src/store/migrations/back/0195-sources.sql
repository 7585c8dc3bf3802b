drop table candidate_answer;
drop table source_candidate;
drop table source_look;
