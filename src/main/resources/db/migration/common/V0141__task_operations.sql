-- Who gave a task to a colleague and gets it back; null while nobody did.
alter table workflow_task add column delegated_by varchar(36);

-- Opinions asked for while a task is open. Both texts stay as they were written.
create table workflow_consultation (
    consultation_id varchar(36) not null,
    case_number varchar(40) not null,
    task_id varchar(64) not null,
    asked_by varchar(36) not null,
    asked_whom varchar(36) not null,
    question longtext not null,
    asked_at datetime(6) not null,
    asked_order bigint not null,
    opinion longtext,
    answered_at datetime(6),
    open_for varchar(36),
    constraint workflow_consultation_pk primary key (consultation_id),
    constraint workflow_consultation_once unique (task_id, open_for)
);
create index workflow_consultation_by_case on workflow_consultation (case_number, asked_order);
create index workflow_consultation_by_person on workflow_consultation (open_for, asked_order);

-- Who may read one case beyond the own sight, because it was copied to them or their opinion was asked.
create table workflow_case_reader (
    case_number varchar(40) not null,
    user_id varchar(36) not null,
    given_by varchar(36) not null,
    given_at datetime(6) not null,
    constraint workflow_case_reader_pk primary key (case_number, user_id)
);
create index workflow_case_reader_by_user on workflow_case_reader (user_id, case_number);

-- One row per day on which somebody urged a task; the key keeps a second one of the day out.
create table workflow_urge (
    task_id varchar(64) not null,
    urged_on date not null,
    urged_by varchar(36) not null,
    urged_at datetime(6) not null,
    constraint workflow_urge_pk primary key (task_id, urged_on)
);

-- Tasks that separation of duties left to nobody when they arose; whether it still does is asked anew each time.
create table workflow_alarm (
    task_id varchar(64) not null,
    case_number varchar(40) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36),
    raised_at datetime(6) not null,
    constraint workflow_alarm_pk primary key (task_id)
);
create index workflow_alarm_by_bureau on workflow_alarm (bureau_id, raised_at);
create index workflow_alarm_by_unit on workflow_alarm (unit_id, raised_at);

-- What one person noted about one task: that they have seen it, and when they want to come back to it.
create table workflow_task_mark (
    task_id varchar(64) not null,
    user_id varchar(36) not null,
    seen_at datetime(6),
    follow_up_on date,
    constraint workflow_task_mark_pk primary key (task_id, user_id)
);
create index workflow_task_mark_follow_up on workflow_task_mark (user_id, follow_up_on);

create table workflow_saved_filter (
    filter_id varchar(36) not null,
    user_id varchar(36) not null,
    filter_name varchar(50) not null,
    address varchar(500) not null,
    saved_at datetime(6) not null,
    constraint workflow_saved_filter_pk primary key (filter_id),
    constraint workflow_saved_filter_name unique (user_id, filter_name)
);
