-- The latest day as of which an enterprise was assessed: an assessment for an earlier day changes nothing any more.
alter table credit_standing add column latest_as_of date;
update credit_standing set latest_as_of = (select max(a.as_of) from credit_assessment a where a.enterprise_id = credit_standing.enterprise_id);
