-- a term that is over without another one following it: written once, whichever node notices first
create table expert_term_end (
    term_id varchar(36) not null,
    expert_id varchar(36) not null,
    -- last day of the term
    ended_on date not null,
    recorded_at datetime(6) not null,
    constraint expert_term_end_pk primary key (term_id),
    constraint expert_term_end_term_fk foreign key (term_id) references expert_term (id)
);
create index expert_term_end_expert_ix on expert_term_end (expert_id);
create index expert_expert_birth_ix on expert_expert (bureau_id, birth_date, id);
create index expert_expert_over_ix on expert_expert (term_ends_on, id);
create index expert_blacklist_until_ix on expert_blacklist_entry (bureau_id, until_on, id);
