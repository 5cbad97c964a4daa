-- Sign-in sessions of all nodes. The suffix of the second table is spelled as Spring Session spells it: MySQL tells case apart.
create table workbench_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint pk_workbench_session primary key (primary_id),
    constraint uq_workbench_session_id unique (session_id)
);

create index ix_workbench_session_expiry on workbench_session (expiry_time);
create index ix_workbench_session_principal on workbench_session (principal_name);

create table workbench_session_ATTRIBUTES (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes longblob not null,
    constraint pk_workbench_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_workbench_session_attributes foreign key (session_primary_id) references workbench_session (primary_id) on delete cascade
);
