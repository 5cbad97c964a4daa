-- Letters on their way; they hold neither address nor words. Times are microseconds since 1970.

alter table identity_account add mail_sealed varchar(600);
alter table identity_account add mail_language varchar(10);

create table notices_mail (
    mail_id varchar(36) not null,
    dedupe_key varchar(240) not null,
    notice_id varchar(36) not null,
    recipient_id varchar(36) not null,
    bureau_id varchar(36) not null,
    state varchar(10) not null,
    attempts integer not null,
    -- when it is tried next; while it is being sent, when others may take it over
    due_at bigint not null,
    taken_by varchar(36),
    fault varchar(20),
    queued_at bigint not null,
    ended_at bigint,
    constraint notices_mail_pk primary key (mail_id),
    constraint notices_mail_once_uq unique (dedupe_key),
    constraint notices_mail_notice_fk foreign key (notice_id) references notices_notice (notice_id),
    constraint notices_mail_state_ck check (state in ('WAITING', 'SENT', 'FAILED', 'SKIPPED'))
);
create index notices_mail_due_ix on notices_mail (state, due_at, mail_id);
create index notices_mail_list_ix on notices_mail (bureau_id, queued_at, mail_id);
