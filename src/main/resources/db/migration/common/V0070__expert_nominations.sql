create table expert_nomination (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36),
    status varchar(20) not null,
    kind varchar(20) not null,
    special_expert boolean not null,
    special_reason varchar(1000),
    nominated_by varchar(36) not null,
    applicant_username varchar(64),
    applicant_user_id varchar(36) not null,
    applicant_person_id varchar(36) not null,
    filed_at datetime(6) not null,
    checks integer not null,
    correction_due_on date,
    correction_rule varchar(100),
    correction_assumed boolean not null,
    closed_at datetime(6),
    name varchar(64) not null,
    sex varchar(10) not null,
    birth_date date not null,
    ethnicity varchar(10) not null,
    political_affiliation varchar(10),
    birthplace varchar(100),
    resident_id varchar(255) not null,
    resident_id_index varchar(100) not null,
    open_person_key varchar(150),
    post_status varchar(20) not null,
    employer varchar(200) not null,
    supervising_department varchar(200),
    job varchar(100),
    professional_title varchar(100),
    title_level varchar(20) not null,
    school varchar(200),
    education varchar(20) not null,
    full_time boolean not null,
    specialty varchar(100) not null,
    specialty_years integer not null,
    strengths varchar(300),
    safety_engineer boolean not null,
    safety_assessor boolean not null,
    address varchar(300) not null,
    wechat varchar(64),
    work_phone varchar(255),
    home_phone varchar(255),
    mobile varchar(255) not null,
    mobile_index varchar(100) not null,
    email varchar(254),
    qq varchar(12),
    achievements varchar(2000),
    awards varchar(2000),
    own_statement varchar(1000) not null,
    unit_opinion varchar(1000),
    unit_contact varchar(64),
    unit_phone varchar(255),
    constraint expert_nomination_pk primary key (id),
    constraint expert_nomination_case_uq unique (case_number),
    -- one open nomination per person and bureau; null once the nomination is closed
    constraint expert_nomination_open_uq unique (open_person_key)
);
create index expert_nomination_person_ix on expert_nomination (bureau_id, resident_id_index);
create index expert_nomination_mobile_ix on expert_nomination (bureau_id, mobile_index);

create table expert_nomination_group (
    nomination_id varchar(36) not null,
    group_code varchar(30) not null,
    constraint expert_nomination_group_pk primary key (nomination_id, group_code),
    constraint expert_nomination_group_fk foreign key (nomination_id) references expert_nomination (id)
);

create table expert_work_period (
    nomination_id varchar(36) not null,
    line integer not null,
    from_month varchar(7) not null,
    to_month varchar(7),
    employer varchar(200) not null,
    job varchar(100),
    title varchar(100),
    constraint expert_work_period_pk primary key (nomination_id, line),
    constraint expert_work_period_fk foreign key (nomination_id) references expert_nomination (id)
);

create table expert_eligibility_result (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    round integer not null,
    line integer not null,
    code varchar(60) not null,
    severity varchar(10) not null,
    article varchar(60) not null,
    decision_version varchar(100) not null,
    checked_at datetime(6) not null,
    constraint expert_eligibility_result_pk primary key (id),
    constraint expert_eligibility_result_line_uq unique (case_number, round, line)
);

create table expert_review (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    round integer not null,
    outcome varchar(10) not null,
    reason varchar(1000),
    waiver_reason varchar(1000),
    reviewed_by varchar(36) not null,
    reviewer_name varchar(100) not null,
    reviewed_at datetime(6) not null,
    constraint expert_review_pk primary key (id),
    constraint expert_review_round_uq unique (case_number, round)
);

create table expert_test_sitting (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    attempt integer not null,
    test_date date not null,
    start_time varchar(5) not null,
    place varchar(200) not null,
    note varchar(1000),
    scheduled_by varchar(36) not null,
    scheduled_at datetime(6) not null,
    attended boolean,
    knowledge decimal(5, 1),
    hazard decimal(5, 1),
    interview decimal(5, 1),
    total decimal(5, 1),
    remarks varchar(1000),
    recorded_by varchar(36),
    recorded_at datetime(6),
    outcome varchar(10),
    finding varchar(60),
    article varchar(60),
    decision_version varchar(100),
    constraint expert_test_sitting_pk primary key (id),
    constraint expert_test_sitting_attempt_uq unique (case_number, attempt)
);

create table expert_decision (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    decision varchar(10) not null,
    reason varchar(1000),
    decided_by varchar(36) not null,
    decider_name varchar(100) not null,
    decided_at datetime(6) not null,
    constraint expert_decision_pk primary key (id),
    constraint expert_decision_case_uq unique (case_number)
);

create table expert_commitment (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    outcome varchar(10) not null,
    signed_name varchar(64),
    text_sha256 varchar(64) not null,
    reason varchar(1000),
    answered_by varchar(36) not null,
    answered_at datetime(6) not null,
    constraint expert_commitment_pk primary key (id),
    constraint expert_commitment_case_uq unique (case_number)
);
