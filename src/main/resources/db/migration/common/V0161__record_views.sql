-- Who opened which record about a person: one row a person, record and hour. Times are milliseconds since 1970.
create table privacy_view (
    view_id varchar(36) not null,
    bureau_id varchar(36) not null,
    record_kind varchar(10) not null,
    record_id varchar(64) not null,
    -- the chain of the trail that tells of the record: the case number, or the expert's
    register varchar(64) not null,
    user_id varchar(36) not null,
    person_id varchar(36) not null,
    hour_no bigint not null,
    opened_at bigint not null,
    -- how often masked fields were seen in full in that hour
    unmasked integer not null,
    constraint privacy_view_pk primary key (view_id),
    constraint privacy_view_once_uq unique (register, hour_no, user_id)
);
create index privacy_view_bureau_ix on privacy_view (bureau_id, opened_at, view_id);
create index privacy_view_user_ix on privacy_view (user_id, opened_at, view_id);
create index privacy_view_age_ix on privacy_view (opened_at);
create index expert_nomination_applicant_ix on expert_nomination (applicant_person_id);
