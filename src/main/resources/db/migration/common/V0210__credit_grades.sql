-- What a scheme made of an enterprise: appended, never changed. It is computed again from the rows of what was known up to
-- known_to, as if none had been recorded later, by the version of the scheme and with the vetoes that were given.
create table credit_assessment (
    id varchar(36) not null,
    enterprise_id varchar(36) not null,
    sequence_no bigint not null,
    scheme varchar(20) not null,
    rulebook varchar(40) not null,
    as_of date not null,
    known_to bigint not null,
    -- code=day of the vetoes of earlier gradings that no repair had lifted, separated by blanks
    standing_vetoes varchar(400) not null,
    repaired_on date,
    outcome varchar(10) not null,
    composite decimal(5,2),
    grade varchar(1),
    case_number varchar(40),
    round_id varchar(36),
    assessed_at datetime(6) not null,
    assessed_by varchar(36) not null,
    constraint credit_assessment_pk primary key (id),
    constraint credit_assessment_sequence_uq unique (enterprise_id, sequence_no),
    constraint credit_assessment_enterprise_fk foreign key (enterprise_id) references credit_enterprise (id)
);
create index credit_assessment_case_ix on credit_assessment (case_number);
create index credit_assessment_round_ix on credit_assessment (round_id, enterprise_id);

-- The grades in force, one after the other: appended, never changed. No grade: grading is suspended from that day.
create table credit_grade (
    id varchar(36) not null,
    enterprise_id varchar(36) not null,
    sequence_no bigint not null,
    scheme varchar(20) not null,
    grade varchar(1),
    composite decimal(5,2),
    assessment_id varchar(36) not null,
    cause varchar(10) not null,
    case_number varchar(40),
    round_id varchar(36),
    effective_from date not null,
    recorded_at datetime(6) not null,
    recorded_by varchar(36) not null,
    constraint credit_grade_pk primary key (id),
    constraint credit_grade_sequence_uq unique (enterprise_id, sequence_no),
    constraint credit_grade_assessment_fk foreign key (assessment_id) references credit_assessment (id)
);
create index credit_grade_case_ix on credit_grade (case_number);

-- Where an enterprise stands: the last entry of its grades and the last of its assessments, for lists, figures and rounds.
create table credit_standing (
    enterprise_id varchar(36) not null,
    scheme varchar(20) not null,
    grade varchar(1),
    -- the grade before a suspension; equal to the grade unless grading is suspended
    last_grade varchar(1),
    composite decimal(5,2),
    since date,
    grade_sequence bigint not null,
    assessment_id varchar(36) not null,
    assessment_sequence bigint not null,
    repaired_on date,
    -- after a repair nothing older is shown, shared or used
    grades_from bigint not null,
    assessments_from bigint not null,
    constraint credit_standing_pk primary key (enterprise_id),
    constraint credit_standing_enterprise_fk foreign key (enterprise_id) references credit_enterprise (id),
    constraint credit_standing_assessment_fk foreign key (assessment_id) references credit_assessment (id)
);
create index credit_standing_grade_ix on credit_standing (grade, enterprise_id);

-- A better or worse grade on its way. An enterprise has one open change at most; its id marks it as long as it is open.
create table credit_grade_change (
    id varchar(36) not null,
    enterprise_id varchar(36) not null,
    direction varchar(4) not null,
    from_grade varchar(1) not null,
    to_grade varchar(1) not null,
    assessment_id varchar(36) not null,
    newer_assessment_id varchar(36),
    round_id varchar(36),
    case_number varchar(40),
    state varchar(10) not null,
    open_marker varchar(36),
    proposed_at datetime(6) not null,
    closed_at datetime(6),
    constraint credit_grade_change_pk primary key (id),
    constraint credit_grade_change_open_uq unique (open_marker),
    constraint credit_grade_change_case_uq unique (case_number),
    constraint credit_grade_change_assessment_fk foreign key (assessment_id) references credit_assessment (id)
);
create index credit_grade_change_enterprise_ix on credit_grade_change (enterprise_id, proposed_at);
create index credit_grade_change_round_ix on credit_grade_change (round_id);

-- A cause found by a grading that caps the grade until a repair is passed. It rests on a row of what was known.
create table credit_veto (
    id varchar(36) not null,
    enterprise_id varchar(36) not null,
    veto varchar(40) not null,
    cause_on date not null,
    observation_id varchar(36) not null,
    assessment_id varchar(36) not null,
    recorded_at datetime(6) not null,
    lifted_on date,
    lifted_by varchar(40),
    constraint credit_veto_pk primary key (id),
    constraint credit_veto_observation_uq unique (observation_id, veto),
    constraint credit_veto_observation_fk foreign key (observation_id) references credit_observation (id),
    constraint credit_veto_assessment_fk foreign key (assessment_id) references credit_assessment (id)
);
create index credit_veto_enterprise_ix on credit_veto (enterprise_id, lifted_on);
