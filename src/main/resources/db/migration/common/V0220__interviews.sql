-- An interview is a part of the case that called for it; a case may call for several, one after the other. open_case keeps a
-- second one from beginning before the first has ended.
create table interview_interview (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    call_no integer not null,
    bureau_id varchar(36) not null,
    interviewee_user_id varchar(36),
    subject_id varchar(36),
    status varchar(12) not null,
    open_case varchar(40),
    demands boolean not null,
    extended boolean not null,
    verdict varchar(10),
    due_on date,
    opened_at datetime(6) not null,
    closed_at datetime(6),
    constraint interview_interview_pk primary key (id),
    constraint interview_interview_call_uq unique (case_number, call_no),
    constraint interview_interview_open_uq unique (open_case)
);

-- Each day that was set for an interview, and what became of it.
create table interview_sitting (
    id varchar(36) not null,
    lock_version bigint not null,
    interview_id varchar(36) not null,
    attempt integer not null,
    planned_on date not null,
    start_time varchar(5) not null,
    place varchar(200) not null,
    topic varchar(1000) not null,
    scheduled_by varchar(36) not null,
    scheduled_at datetime(6) not null,
    notice_id varchar(36),
    attended boolean,
    held_on date,
    minutes varchar(10000),
    minutes_id varchar(36),
    remark varchar(1000),
    held_by varchar(36),
    recorded_at datetime(6),
    constraint interview_sitting_pk primary key (id),
    constraint interview_sitting_uq unique (interview_id, attempt),
    constraint interview_sitting_of_interview foreign key (interview_id) references interview_interview (id)
);

create table interview_attendee (
    interview_id varchar(36) not null,
    line_no integer not null,
    name varchar(64) not null,
    capacity varchar(100) not null,
    signed_name varchar(64),
    constraint interview_attendee_pk primary key (interview_id, line_no),
    constraint interview_attendee_of_interview foreign key (interview_id) references interview_interview (id)
);

create table interview_item (
    interview_id varchar(36) not null,
    line_no integer not null,
    item varchar(500) not null,
    constraint interview_item_pk primary key (interview_id, line_no),
    constraint interview_item_of_interview foreign key (interview_id) references interview_interview (id)
);

-- What was handed in, found and decided about the rectification, in its order; rows are only added.
create table interview_step (
    interview_id varchar(36) not null,
    line_no integer not null,
    kind varchar(10) not null,
    told varchar(4000),
    handed_in_by varchar(64),
    by_user varchar(36),
    at datetime(6) not null,
    constraint interview_step_pk primary key (interview_id, line_no),
    constraint interview_step_of_interview foreign key (interview_id) references interview_interview (id)
);
