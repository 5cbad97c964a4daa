-- a member whom the secretary excused while a ballot or signature was open; what was open is told by excused_from
alter table expert_meeting_member add column excused_from varchar(10);
alter table expert_meeting_member add column excused_reason varchar(2000);
alter table expert_meeting_member add column excused_by varchar(100);
alter table expert_meeting_member add column excused_at datetime(6);
