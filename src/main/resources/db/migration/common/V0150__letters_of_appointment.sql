-- the letter of appointment of one term, as it was printed on that day; the file is a document of the case
create table expert_letter (
    case_number varchar(40) not null,
    expert_id varchar(36) not null,
    number varchar(40) not null,
    issued_on date not null,
    document_id varchar(36) not null,
    constraint expert_letter_pk primary key (case_number),
    constraint expert_letter_number_uq unique (number),
    constraint expert_letter_expert_fk foreign key (expert_id) references expert_expert (id)
);
create index expert_letter_expert_ix on expert_letter (expert_id);
