-- Nothing to take back: the functions look where they were made to.
select 1;
