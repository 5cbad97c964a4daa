-- the bureau a case is written for; none where whoever writes it works for one bureau only or did not choose
alter table workflow_draft add column bureau_id varchar(36);
