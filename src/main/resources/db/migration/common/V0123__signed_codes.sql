-- Codes of new work cards carry a signature; codes that were printed before stay valid as they are.
alter table expert_work_card add code_signed boolean default false not null;
