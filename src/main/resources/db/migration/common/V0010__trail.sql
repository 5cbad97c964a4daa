-- Times are microseconds since the epoch: the MySQL driver cuts fractional seconds off timestamps, and a hash must be
-- computed over exactly what is stored.
create table trail_command (
    user_id         varchar(64)   not null,
    idempotency_key varchar(100)  not null,
    name            varchar(100)  not null,
    target          varchar(200)  not null,
    body_hash       varchar(128)  not null,
    result          varchar(1000),
    recorded_at     bigint        not null,
    constraint pk_trail_command primary key (user_id, idempotency_key)
);
create index ix_trail_command_recorded_at on trail_command (recorded_at);

create table trail_head (
    case_number varchar(64) not null,
    sequence_no bigint      not null,
    hash        varchar(64) not null,
    constraint pk_trail_head primary key (case_number)
);

create table trail_entry (
    case_number   varchar(64)  not null,
    sequence_no   bigint       not null,
    format        int          not null,
    action        varchar(100) not null,
    actor_id      varchar(64)  not null,
    actor_name    varchar(200) not null,
    on_behalf_of  varchar(64),
    role          varchar(40),
    before_values longtext     not null,
    after_values  longtext     not null,
    reason        longtext     not null,
    articles      varchar(400) not null,
    rule_version  varchar(200) not null,
    occurred_at   bigint       not null,
    recorded_at   bigint       not null,
    previous_hash varchar(64)  not null,
    hash          varchar(64)  not null,
    constraint pk_trail_entry primary key (case_number, sequence_no)
);

create table trail_seal (
    number_no     bigint      not null,
    heads         bigint      not null,
    root_hash     varchar(64) not null,
    sealed_at     bigint      not null,
    previous_hash varchar(64) not null,
    hash          varchar(64) not null,
    constraint pk_trail_seal primary key (number_no)
);

create table trail_seal_head (
    case_number varchar(64) not null,
    sequence_no bigint      not null,
    hash        varchar(64) not null,
    seal_no     bigint      not null,
    constraint pk_trail_seal_head primary key (case_number, sequence_no)
);
create index ix_trail_seal_head_seal_no on trail_seal_head (seal_no);
