-- What the public objects to an upgrade while its notice stands, and what became of it. Who objects is stored encrypted.
create table credit_public_objection (
    id varchar(36) not null,
    case_number varchar(40) not null,
    round_no int not null,
    objector varchar(1000) not null,
    content varchar(1000) not null,
    received_on date not null,
    recorded_by varchar(36) not null,
    recorded_at datetime(6) not null,
    outcome varchar(10),
    reason varchar(1000),
    judged_by varchar(36),
    judged_at datetime(6),
    constraint credit_public_objection_pk primary key (id),
    constraint credit_public_objection_round_uq unique (case_number, round_no)
);
