-- The assessment of one enterprise as a case. An enterprise has one open case at most; its id marks it as long as it is open.
create table credit_assessment_case (
    case_number varchar(40) not null,
    lock_version bigint not null,
    enterprise_id varchar(36) not null,
    bureau_id varchar(36) not null,
    scheme varchar(20) not null,
    scheme_rule varchar(120) not null,
    as_of date not null,
    status varchar(20) not null,
    open_marker varchar(36),
    -- nothing more can be obtained, so that what is missing keeps nobody waiting
    rest_unavailable boolean not null,
    assessment_id varchar(36),
    change_id varchar(36),
    confirmed_by varchar(36),
    return_reason varchar(1000),
    opened_at datetime(6) not null,
    closed_at datetime(6),
    constraint credit_assessment_case_pk primary key (case_number),
    constraint credit_assessment_case_open_uq unique (open_marker),
    constraint credit_assessment_case_enterprise_fk foreign key (enterprise_id) references credit_enterprise (id)
);
create index credit_assessment_case_enterprise_ix on credit_assessment_case (enterprise_id, opened_at);

-- who asked for an assessment, supplied its data or is its subject does not confirm it; who filed an objection does not judge it
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('SUPPLY/CONFIRM', 'SUPPLY', 'CONFIRM', 'NB-2(1)'),
    ('REQUEST/CONFIRM', 'REQUEST', 'CONFIRM', 'NB-2(1)'),
    ('SUBJECT/CONFIRM', 'SUBJECT', 'CONFIRM', 'NB-2(1)'),
    ('SUBJECT/SUPPLY', 'SUBJECT', 'SUPPLY', 'NB-2(1)'),
    ('OBJECT/JUDGE', 'OBJECT', 'JUDGE', 'NB-2(1)'),
    ('SUBJECT/OBJECT', 'SUBJECT', 'OBJECT', 'NB-2(1)'),
    ('SUBJECT/JUDGE', 'SUBJECT', 'JUDGE', 'NB-2(1)');
