-- Rows are appended and never changed. What was wrong is corrected by a row that names it; one row is corrected once.
create table credit_observation (
    id varchar(36) not null,
    enterprise_id varchar(36) not null,
    sequence_no bigint not null,
    scheme varchar(20) not null,
    code varchar(20) not null,
    -- null: the row only takes back the one it names
    raw_value varchar(24),
    source varchar(200) not null,
    evidence_on date not null,
    valid_from date not null,
    valid_until date,
    recorded_at datetime(6) not null,
    recorded_by varchar(36) not null,
    supersedes varchar(36),
    constraint credit_observation_pk primary key (id),
    constraint credit_observation_sequence_uq unique (enterprise_id, sequence_no),
    constraint credit_observation_supersedes_uq unique (supersedes),
    constraint credit_observation_enterprise_fk foreign key (enterprise_id) references credit_enterprise (id),
    constraint credit_observation_supersedes_fk foreign key (supersedes) references credit_observation (id)
);
create index credit_observation_code_ix on credit_observation (enterprise_id, code);
