-- Bureaus, their units, people, accounts and the roles they hold. Times are milliseconds since 1970.

create table identity_foundation (
    id varchar(10) not null,
    founded_at bigint not null,
    constraint pk_identity_foundation primary key (id)
);

create table identity_bureau (
    id varchar(36) not null,
    division varchar(6) not null,
    name varchar(100) not null,
    constraint pk_identity_bureau primary key (id),
    constraint uq_identity_bureau_division unique (division)
);

create table identity_unit (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    kind varchar(10) not null,
    name varchar(100) not null,
    sort_order integer not null,
    constraint pk_identity_unit primary key (id),
    constraint uq_identity_unit_name unique (bureau_id, name),
    constraint fk_identity_unit_bureau foreign key (bureau_id) references identity_bureau (id),
    constraint ck_identity_unit_kind check (kind in ('TOWN', 'SECTION', 'BRIGADE'))
);

-- A realm is BUSINESS or one of the three administrators. It belongs to the person and travels down to account and grant
-- through composite keys, so that the database itself refuses a person who is an administrator and anything else.
create table identity_person (
    id varchar(36) not null,
    realm varchar(10) not null,
    resident_index varchar(64),
    created_at bigint not null,
    constraint pk_identity_person primary key (id),
    constraint uq_identity_person_realm unique (id, realm),
    constraint uq_identity_person_resident unique (resident_index),
    constraint ck_identity_person_realm check (realm in ('BUSINESS', 'SYSADMIN', 'SECADMIN', 'AUDITOR'))
);

create table identity_account (
    id varchar(36) not null,
    username varchar(64) not null,
    password_hash varchar(200),
    display_name varchar(100) not null,
    person_id varchar(36) not null,
    realm varchar(10),
    bureau_id varchar(36) not null,
    unit_id varchar(36),
    enabled boolean not null,
    api_allowed boolean not null,
    must_change boolean not null,
    activation_hash varchar(64),
    activation_until bigint not null,
    credential_stamp integer not null,
    created_at bigint not null,
    version bigint not null,
    constraint pk_identity_account primary key (id),
    constraint uq_identity_account_username unique (username),
    constraint uq_identity_account_realm unique (id, realm),
    constraint uq_identity_account_activation unique (activation_hash),
    constraint fk_identity_account_bureau foreign key (bureau_id) references identity_bureau (id),
    constraint fk_identity_account_person foreign key (person_id, realm) references identity_person (id, realm)
);

create index ix_identity_account_bureau on identity_account (bureau_id, username);

-- unit_id is empty for a role held in the whole bureau, so that the unique key sees it.
create table identity_grant (
    id varchar(36) not null,
    account_id varchar(36) not null,
    role varchar(20) not null,
    realm varchar(10) not null,
    bureau_id varchar(36) not null,
    unit_id varchar(36) not null,
    granted_at bigint not null,
    constraint pk_identity_grant primary key (id),
    constraint uq_identity_grant unique (account_id, role, bureau_id, unit_id),
    constraint fk_identity_grant_account foreign key (account_id, realm) references identity_account (id, realm),
    constraint fk_identity_grant_bureau foreign key (bureau_id) references identity_bureau (id),
    constraint ck_identity_grant_realm check (realm = case role
        when 'SYSADMIN' then 'SYSADMIN' when 'SECADMIN' then 'SECADMIN' when 'AUDITOR' then 'AUDITOR' else 'BUSINESS' end)
);

create index ix_identity_grant_role on identity_grant (role, bureau_id, unit_id);

-- Failed sign-ins, counted per account and client address and per account alone; the key is a hash of both.
create table identity_sign_in_attempt (
    attempt_key varchar(64) not null,
    failures integer not null,
    first_failed_at bigint not null,
    locked_until bigint not null,
    constraint pk_identity_sign_in_attempt primary key (attempt_key)
);

create index ix_identity_sign_in_attempt_age on identity_sign_in_attempt (first_failed_at);
