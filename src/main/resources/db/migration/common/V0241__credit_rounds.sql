-- A round grades the enterprises of a bureau, or a selection of them, for a day: first it shows what would change, then
-- somebody else confirms it. The same round is started once; one that was thrown away has no key and may be started again.
create table credit_round (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    scheme varchar(20) not null,
    rulebook varchar(40) not null,
    as_of date not null,
    town_id varchar(36),
    industry varchar(4),
    grade varchar(1),
    round_key varchar(64),
    state varchar(12) not null,
    total_rows int not null,
    done_rows int not null,
    graded_rows int not null,
    ungraded_rows int not null,
    suspended_rows int not null,
    changed_rows int not null,
    opened_rows int not null,
    refused_rows int not null,
    started_by varchar(36) not null,
    started_person varchar(36) not null,
    started_at datetime(6) not null,
    confirmed_by varchar(36),
    confirmed_person varchar(36),
    ended_at datetime(6),
    -- the run that works on it, until when nobody else may, and how often a run ended early
    holder varchar(36),
    lease_until bigint not null,
    failures int not null,
    constraint credit_round_pk primary key (id),
    constraint credit_round_key_uq unique (round_key),
    constraint credit_round_two_people_ck check (confirmed_person is null or confirmed_person <> started_person)
);
create index credit_round_bureau_ix on credit_round (bureau_id, started_at, id);
create index credit_round_state_ix on credit_round (state);

-- What a round would change (phase CHECK) and what it changed (phase APPLY), one row for each enterprise.
create table credit_round_change (
    round_id varchar(36) not null,
    phase varchar(5) not null,
    enterprise_id varchar(36) not null,
    from_grade varchar(1) not null,
    to_grade varchar(1) not null,
    composite decimal(5, 2),
    -- why no case could be opened for it
    refused_code varchar(60),
    constraint credit_round_change_pk primary key (round_id, phase, enterprise_id),
    constraint credit_round_change_round_fk foreign key (round_id) references credit_round (id)
);
create index credit_round_change_grades_ix on credit_round_change (round_id, phase, from_grade, to_grade, enterprise_id);
-- rounds walk through the enterprises of a bureau in the order of their ids
create index credit_enterprise_round_ix on credit_enterprise (bureau_id, status, id);
