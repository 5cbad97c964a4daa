-- What accounts were told. Times are microseconds since 1970.

create table notices_notice (
    notice_id varchar(36) not null,
    recipient_id varchar(36) not null,
    -- case, template and occasion: nobody is told the same twice
    notice_key varchar(200) not null,
    template varchar(60) not null,
    facts varchar(2000) not null,
    case_number varchar(40) not null,
    given_at bigint not null,
    read_at bigint,
    constraint notices_notice_pk primary key (notice_id),
    constraint notices_notice_once_uq unique (recipient_id, notice_key)
);
create index notices_notice_inbox_ix on notices_notice (recipient_id, given_at, notice_id);
create index notices_notice_unread_ix on notices_notice (recipient_id, read_at);
