-- What Spring Batch keeps of its jobs: the tables of its own scripts under names of this module. One script serves both
-- databases, because the numbers come from a table of ours and not from sequences.
create table credit_batch_JOB_INSTANCE (
    JOB_INSTANCE_ID bigint not null,
    VERSION bigint,
    JOB_NAME varchar(100) not null,
    JOB_KEY varchar(32) not null,
    constraint credit_batch_instance_pk primary key (JOB_INSTANCE_ID),
    constraint credit_batch_instance_uq unique (JOB_NAME, JOB_KEY)
);

create table credit_batch_JOB_EXECUTION (
    JOB_EXECUTION_ID bigint not null,
    VERSION bigint,
    JOB_INSTANCE_ID bigint not null,
    CREATE_TIME datetime(6) not null,
    START_TIME datetime(6),
    END_TIME datetime(6),
    STATUS varchar(10),
    EXIT_CODE varchar(2500),
    EXIT_MESSAGE varchar(2500),
    LAST_UPDATED datetime(6),
    constraint credit_batch_execution_pk primary key (JOB_EXECUTION_ID),
    constraint credit_batch_execution_instance_fk foreign key (JOB_INSTANCE_ID) references credit_batch_JOB_INSTANCE (JOB_INSTANCE_ID)
);

create table credit_batch_JOB_EXECUTION_PARAMS (
    JOB_EXECUTION_ID bigint not null,
    PARAMETER_NAME varchar(100) not null,
    PARAMETER_TYPE varchar(100) not null,
    PARAMETER_VALUE varchar(2500),
    IDENTIFYING char(1) not null,
    constraint credit_batch_params_execution_fk foreign key (JOB_EXECUTION_ID) references credit_batch_JOB_EXECUTION (JOB_EXECUTION_ID)
);

create table credit_batch_STEP_EXECUTION (
    STEP_EXECUTION_ID bigint not null,
    VERSION bigint not null,
    STEP_NAME varchar(100) not null,
    JOB_EXECUTION_ID bigint not null,
    CREATE_TIME datetime(6) not null,
    START_TIME datetime(6),
    END_TIME datetime(6),
    STATUS varchar(10),
    COMMIT_COUNT bigint,
    READ_COUNT bigint,
    FILTER_COUNT bigint,
    WRITE_COUNT bigint,
    READ_SKIP_COUNT bigint,
    WRITE_SKIP_COUNT bigint,
    PROCESS_SKIP_COUNT bigint,
    ROLLBACK_COUNT bigint,
    EXIT_CODE varchar(2500),
    EXIT_MESSAGE varchar(2500),
    LAST_UPDATED datetime(6),
    constraint credit_batch_step_pk primary key (STEP_EXECUTION_ID),
    constraint credit_batch_step_execution_fk foreign key (JOB_EXECUTION_ID) references credit_batch_JOB_EXECUTION (JOB_EXECUTION_ID)
);

create table credit_batch_STEP_EXECUTION_CONTEXT (
    STEP_EXECUTION_ID bigint not null,
    SHORT_CONTEXT varchar(2500) not null,
    SERIALIZED_CONTEXT longtext,
    constraint credit_batch_step_context_pk primary key (STEP_EXECUTION_ID),
    constraint credit_batch_step_context_fk foreign key (STEP_EXECUTION_ID) references credit_batch_STEP_EXECUTION (STEP_EXECUTION_ID)
);

create table credit_batch_JOB_EXECUTION_CONTEXT (
    JOB_EXECUTION_ID bigint not null,
    SHORT_CONTEXT varchar(2500) not null,
    SERIALIZED_CONTEXT longtext,
    constraint credit_batch_execution_context_pk primary key (JOB_EXECUTION_ID),
    constraint credit_batch_execution_context_fk foreign key (JOB_EXECUTION_ID) references credit_batch_JOB_EXECUTION (JOB_EXECUTION_ID)
);

create table credit_batch_number (
    counted varchar(60) not null,
    last_no bigint not null,
    constraint credit_batch_number_pk primary key (counted)
);
insert into credit_batch_number (counted, last_no) values ('credit_batch_JOB_SEQ', 0);
insert into credit_batch_number (counted, last_no) values ('credit_batch_JOB_EXECUTION_SEQ', 0);
insert into credit_batch_number (counted, last_no) values ('credit_batch_STEP_EXECUTION_SEQ', 0);
