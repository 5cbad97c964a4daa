-- The last day that was reminded of; another last day is reminded of anew.
alter table expert_nomination add reminded_of date;
