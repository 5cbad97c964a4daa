-- when a draft was begun, so that two without a name can be told apart
alter table workflow_draft add column begun_at datetime(6) default '2000-01-01 00:00:00' not null;
update workflow_draft set begun_at = saved_at;
