create table expert_number (
    bureau_id varchar(36) not null,
    last_number bigint not null,
    constraint expert_number_pk primary key (bureau_id)
);

create table expert_expert (
    id varchar(36) not null,
    lock_version bigint not null,
    bureau_id varchar(36) not null,
    number varchar(20) not null,
    user_id varchar(36) not null,
    person_id varchar(36) not null,
    -- null for an appointment on paper before the product came
    case_number varchar(40),
    name varchar(64) not null,
    sex varchar(10) not null,
    birth_date date not null,
    education varchar(20) not null,
    title_level varchar(20) not null,
    professional_title varchar(100),
    employer varchar(200) not null,
    job varchar(100),
    specialty varchar(100) not null,
    strengths varchar(300),
    safety_engineer boolean not null,
    safety_assessor boolean not null,
    resident_id varchar(255) not null,
    resident_id_index varchar(100) not null,
    mobile varchar(255) not null,
    appointed_on date not null,
    term_ends_on date not null,
    constraint expert_expert_pk primary key (id),
    constraint expert_expert_number_uq unique (number),
    -- one person is one expert of a bureau, however often appointed
    constraint expert_expert_person_uq unique (bureau_id, resident_id_index)
);
create index expert_expert_term_ix on expert_expert (bureau_id, term_ends_on, id);
create index expert_expert_name_ix on expert_expert (bureau_id, name, id);
create index expert_expert_owner_ix on expert_expert (person_id);

create table expert_expert_group (
    expert_id varchar(36) not null,
    group_code varchar(30) not null,
    constraint expert_expert_group_pk primary key (expert_id, group_code),
    constraint expert_expert_group_fk foreign key (expert_id) references expert_expert (id)
);
create index expert_expert_group_ix on expert_expert_group (group_code, expert_id);

create table expert_term (
    id varchar(36) not null,
    lock_version bigint not null,
    expert_id varchar(36) not null,
    -- null for an appointment on paper before the product came
    case_number varchar(40),
    starts_on date not null,
    ends_on date not null,
    rule_version varchar(100) not null,
    constraint expert_term_pk primary key (id),
    constraint expert_term_case_uq unique (case_number),
    constraint expert_term_expert_fk foreign key (expert_id) references expert_expert (id)
);
create index expert_term_expert_ix on expert_term (expert_id, starts_on);

create table expert_work_card (
    id varchar(36) not null,
    lock_version bigint not null,
    expert_id varchar(36) not null,
    -- null for an appointment on paper before the product came
    case_number varchar(40),
    number varchar(30) not null,
    issued_on date not null,
    valid_until date not null,
    code_token varchar(22) not null,
    revoked_on date,
    constraint expert_work_card_pk primary key (id),
    constraint expert_work_card_number_uq unique (number),
    constraint expert_work_card_case_uq unique (case_number),
    constraint expert_work_card_token_uq unique (code_token),
    constraint expert_work_card_expert_fk foreign key (expert_id) references expert_expert (id)
);

create table expert_blacklist_entry (
    id varchar(36) not null,
    lock_version bigint not null,
    bureau_id varchar(36) not null,
    resident_id_index varchar(100) not null,
    from_on date not null,
    until_on date not null,
    reason varchar(1000) not null,
    article varchar(60) not null,
    constraint expert_blacklist_entry_pk primary key (id)
);
create index expert_blacklist_entry_ix on expert_blacklist_entry (bureau_id, resident_id_index);
