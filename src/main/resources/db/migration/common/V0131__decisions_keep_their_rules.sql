-- What a check of the conditions was about and which rules it went by, so that it can be computed again.
create table expert_eligibility_check (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    round integer not null,
    checked_on date not null,
    education varchar(20) not null,
    title_level varchar(20) not null,
    safety_engineer boolean not null,
    safety_assessor boolean not null,
    specialty_years integer not null,
    age integer not null,
    blacklisted boolean not null,
    rule_versions varchar(1000) not null,
    constraint expert_eligibility_check_pk primary key (id),
    constraint expert_eligibility_check_round_uq unique (case_number, round)
);

alter table expert_test_sitting add column rule_versions varchar(1000);
