-- Cases, the worklist read model, drafts and comments.

create table workflow_case (
    case_number varchar(40) not null,
    process_key varchar(64) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36),
    subject varchar(200) not null,
    state varchar(10) not null,
    outcome varchar(100),
    started_by varchar(36) not null,
    started_at datetime(6) not null,
    started_order bigint not null,
    ended_at datetime(6),
    process_instance_id varchar(64),
    process_definition_id varchar(255),
    version bigint not null,
    constraint workflow_case_pk primary key (case_number)
);
create index workflow_case_by_bureau on workflow_case (bureau_id, started_order, case_number);
create index workflow_case_by_unit on workflow_case (unit_id, started_order, case_number);

create table workflow_case_party (
    case_number varchar(40) not null,
    user_id varchar(36) not null,
    started_order bigint not null,
    constraint workflow_case_party_pk primary key (case_number, user_id)
);
create index workflow_case_party_by_user on workflow_case_party (user_id, started_order, case_number);

-- One row per bureau, kind and year; locked by whoever takes the next number until that case is committed.
create table workflow_numbering (
    division varchar(12) not null,
    kind varchar(8) not null,
    number_year integer not null,
    last_number bigint not null,
    constraint workflow_numbering_pk primary key (division, kind, number_year)
);

-- The open_* columns and orders are filled while a task is open only, so that reading what is open never meets what is done.
create table workflow_task (
    task_id varchar(64) not null,
    case_number varchar(40) not null,
    process_key varchar(64) not null,
    task_key varchar(100) not null,
    subject varchar(200) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36),
    role_name varchar(20),
    duty varchar(20),
    queue varchar(100),
    assignee varchar(36),
    state varchar(10) not null,
    created_at datetime(6) not null,
    due_at datetime(6),
    closed_by varchar(36),
    closed_at datetime(6),
    version bigint not null,
    open_queue varchar(100),
    open_assignee varchar(36),
    open_bureau varchar(36),
    open_unit varchar(36),
    due_order bigint,
    created_order bigint,
    constraint workflow_task_pk primary key (task_id)
);
create index workflow_task_queue_due on workflow_task (open_queue, due_order, task_id);
create index workflow_task_queue_created on workflow_task (open_queue, created_order, task_id);
create index workflow_task_queue_case on workflow_task (open_queue, case_number, task_id);
create index workflow_task_assignee_due on workflow_task (open_assignee, due_order, task_id);
create index workflow_task_bureau_due on workflow_task (open_bureau, due_order, task_id);
create index workflow_task_unit_due on workflow_task (open_unit, due_order, task_id);
create index workflow_task_by_case on workflow_task (case_number);

-- sealed_values is encrypted: a draft holds personal data. task_id is null in the draft of a case that is not open yet.
create table workflow_draft (
    draft_id varchar(36) not null,
    owner_id varchar(36) not null,
    process_key varchar(64) not null,
    task_id varchar(64),
    sealed_values longtext not null,
    saved_at datetime(6) not null,
    version bigint not null,
    constraint workflow_draft_pk primary key (draft_id),
    constraint workflow_draft_one_per_task unique (task_id, owner_id)
);
create index workflow_draft_by_owner on workflow_draft (owner_id, task_id);

create table workflow_comment (
    comment_id varchar(36) not null,
    case_number varchar(40) not null,
    author_id varchar(36) not null,
    comment_text longtext not null,
    written_at datetime(6) not null,
    written_order bigint not null,
    constraint workflow_comment_pk primary key (comment_id)
);
create index workflow_comment_by_case on workflow_comment (case_number, written_order);
