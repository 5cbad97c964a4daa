-- Graded enterprises that something happened to: each waits here until it has been graded anew.
create table credit_regrading (
    enterprise_id varchar(36) not null,
    cause varchar(20) not null,
    requested_at datetime(6) not null,
    due_at bigint not null,
    failures int not null,
    constraint credit_regrading_pk primary key (enterprise_id)
);
create index credit_regrading_due_ix on credit_regrading (due_at);

-- The days on which the ends of certificates were looked for.
create table credit_expiry_day (
    looked_on date not null,
    constraint credit_expiry_day_pk primary key (looked_on)
);
create index credit_observation_until_ix on credit_observation (valid_until, code);
