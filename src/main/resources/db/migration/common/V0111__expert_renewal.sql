alter table expert_nomination add column renewed_term_id varchar(36);
-- one renewal case for one term, whichever node opens it first
alter table expert_nomination add constraint expert_nomination_renewal_uq unique (renewed_term_id);

create table expert_renewal_answer (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    outcome varchar(10) not null,
    statement varchar(2000),
    reason varchar(1000),
    answered_by varchar(36) not null,
    answered_at datetime(6) not null,
    constraint expert_renewal_answer_pk primary key (id),
    constraint expert_renewal_answer_case_uq unique (case_number)
);
