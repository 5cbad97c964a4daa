-- Which two duties one person never unites in one case. Rules are data; a pair is named by both duties in a fixed order.
create table identity_duty_rule (
    pair_key varchar(41) not null,
    duty_a varchar(20) not null,
    duty_b varchar(20) not null,
    articles varchar(200) not null,
    constraint pk_identity_duty_rule primary key (pair_key),
    constraint uq_identity_duty_rule unique (duty_a, duty_b)
);

-- What a person did, or is, in a case: one row named by the duty itself, and one row for every conflicting pair the duty is
-- part of. Two duties of one pair would need the same row twice, and the unique key refuses the second.
create table identity_duty (
    id varchar(36) not null,
    case_number varchar(40) not null,
    person_id varchar(36) not null,
    pair_key varchar(41) not null,
    duty varchar(20) not null,
    taken_at bigint not null,
    constraint pk_identity_duty primary key (id),
    constraint uq_identity_duty unique (case_number, person_id, pair_key)
);

insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('NOMINATE/REVIEW', 'NOMINATE', 'REVIEW', 'WJ-12(1),WJ-12(3)'),
    ('NOMINATE/TEST', 'NOMINATE', 'TEST', 'WJ-12(1),WJ-11(5)'),
    ('NOMINATE/DECIDE', 'NOMINATE', 'DECIDE', 'WJ-12(1),WJ-12(4)'),
    ('SUBJECT/REVIEW', 'SUBJECT', 'REVIEW', 'WJ-12(3),WJ-10(4)'),
    ('SUBJECT/TEST', 'SUBJECT', 'TEST', 'WJ-11(5),WJ-10(4)'),
    ('SUBJECT/DECIDE', 'SUBJECT', 'DECIDE', 'WJ-12(4),WJ-10(4)'),
    ('SUBJECT/INVESTIGATE', 'SUBJECT', 'INVESTIGATE', 'WJ-10(4)'),
    ('REVIEW/DECIDE', 'REVIEW', 'DECIDE', 'WJ-12(3),WJ-12(4)'),
    ('REQUEST/REVIEW', 'REQUEST', 'REVIEW', 'WJ-15'),
    ('REQUEST/TEST', 'REQUEST', 'TEST', 'WJ-15'),
    ('REQUEST/DECIDE', 'REQUEST', 'DECIDE', 'WJ-15'),
    ('INVESTIGATE/DECIDE', 'INVESTIGATE', 'DECIDE', 'WJ-21');
