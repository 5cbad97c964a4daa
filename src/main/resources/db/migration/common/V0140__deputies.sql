-- Who stands in for whom, from when until when. processes names the processes it is about, separated by commas; empty means
-- all. A row is never deleted: who acted for whom has to stay explicable. Times are milliseconds since 1970.
create table identity_deputy (
    id varchar(36) not null,
    principal_id varchar(36) not null,
    deputy_id varchar(36) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36) not null,
    processes varchar(1000) not null,
    from_at bigint not null,
    until_at bigint not null,
    reason varchar(2000) not null,
    named_by varchar(36) not null,
    named_at bigint not null,
    revoked_by varchar(36),
    revoked_at bigint,
    constraint pk_identity_deputy primary key (id),
    constraint fk_identity_deputy_principal foreign key (principal_id) references identity_account (id),
    constraint fk_identity_deputy_deputy foreign key (deputy_id) references identity_account (id),
    constraint ck_identity_deputy_two check (principal_id <> deputy_id),
    constraint ck_identity_deputy_period check (from_at < until_at)
);
create index ix_identity_deputy_deputy on identity_deputy (deputy_id, until_at);
create index ix_identity_deputy_principal on identity_deputy (principal_id, until_at);
create index ix_identity_deputy_bureau on identity_deputy (bureau_id, until_at);
