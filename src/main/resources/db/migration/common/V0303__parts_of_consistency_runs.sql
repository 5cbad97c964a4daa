-- What a run compares, by name, planned when it begins: a later version with more checks puts nothing under another heading.
-- Runs from before have none. A check that nobody brings to its end is counted by the leases taken for it.
create table workflow_consistency_part (
    run_id varchar(36) not null,
    check_no integer not null,
    name varchar(60) not null,
    constraint workflow_consistency_part_pk primary key (run_id, check_no),
    constraint workflow_consistency_part_run_fk foreign key (run_id) references workflow_consistency_run (id)
);
alter table workflow_consistency_run add column attempts integer default 0 not null;
