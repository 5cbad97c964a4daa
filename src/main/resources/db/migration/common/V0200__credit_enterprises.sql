-- An enterprise is registered once, by the bureau of its division: there is one grade of it, not one for each bureau.
create table credit_enterprise (
    id varchar(36) not null,
    lock_version bigint not null,
    credit_code varchar(18) not null,
    name varchar(100) not null,
    bureau_id varchar(36) not null,
    division varchar(6) not null,
    town_id varchar(36) not null,
    industry varchar(4) not null,
    hazard_class varchar(10) not null,
    address varchar(200),
    contact_name varchar(500),
    contact_phone varchar(255),
    contact_user_id varchar(36),
    contact_person_id varchar(36),
    status varchar(10) not null,
    registered_at datetime(6) not null,
    changed_at datetime(6) not null,
    constraint credit_enterprise_pk primary key (id),
    constraint credit_enterprise_code_uq unique (credit_code)
);
create index credit_enterprise_name_ix on credit_enterprise (bureau_id, name, id);
create index credit_enterprise_industry_ix on credit_enterprise (bureau_id, industry, id);
create index credit_enterprise_town_ix on credit_enterprise (town_id, name, id);
create index credit_enterprise_contact_ix on credit_enterprise (contact_person_id);
