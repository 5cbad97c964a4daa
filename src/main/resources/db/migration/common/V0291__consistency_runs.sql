-- Checks of consistency that run in the background, one at a time. A run knows its next check, so that another node goes on
-- where one died; the lease tells when nobody is at work any more. Times are milliseconds since 1970.
create table workflow_consistency_run (
    id varchar(36) not null,
    asked_by varchar(100) not null,
    asked_at bigint not null,
    checks integer not null,
    done integer not null,
    leased_until bigint not null,
    finished_at bigint,
    constraint workflow_consistency_run_pk primary key (id)
);
create index workflow_consistency_run_asked_ix on workflow_consistency_run (asked_at);

create table workflow_consistency_finding (
    run_id varchar(36) not null,
    check_no integer not null,
    ordinal integer not null,
    code varchar(60) not null,
    case_number varchar(40) not null,
    detail varchar(500) not null,
    constraint workflow_consistency_finding_pk primary key (run_id, check_no, ordinal),
    constraint workflow_consistency_finding_run_fk foreign key (run_id) references workflow_consistency_run (id)
);

-- The only row says which run is going on; who starts one locks it first.
create table workflow_consistency_turn (
    id varchar(10) not null,
    run_id varchar(36),
    constraint workflow_consistency_turn_pk primary key (id)
);
insert into workflow_consistency_turn (id, run_id) values ('TURN', null);
