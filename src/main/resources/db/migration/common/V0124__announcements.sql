-- What the bureaus announce to everybody. Times are microseconds since 1970.

create table notices_announcement (
    announcement_id varchar(36) not null,
    bureau_id varchar(36) not null,
    kind varchar(40) not null,
    case_number varchar(40) not null,
    facts longtext not null,
    published_on date not null,
    published_at bigint not null,
    withdrawn_at bigint,
    withdrawn_by varchar(36),
    reason varchar(500),
    constraint notices_announcement_pk primary key (announcement_id),
    constraint notices_announcement_once_uq unique (case_number, kind)
);
create index notices_announcement_list_ix on notices_announcement (published_at, announcement_id);
create index notices_announcement_bureau_ix on notices_announcement (bureau_id, published_at, announcement_id);
