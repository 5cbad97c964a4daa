-- A round may be asked what a draft of its scheme would change against the version in force. Such a round is only checked.
alter table credit_round add draft boolean default false not null;

create table credit_round_draft (
    round_id varchar(36) not null,
    draft_text longtext not null,
    constraint credit_round_draft_pk primary key (round_id),
    constraint credit_round_draft_round_fk foreign key (round_id) references credit_round (id)
);
