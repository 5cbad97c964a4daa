-- How often a person saw masked fields in full on a day.
create table privacy_unmasking_day (
    person_id varchar(36) not null,
    shown_on date not null,
    shown integer not null,
    constraint privacy_unmasking_day_pk primary key (person_id, shown_on)
);
create index privacy_unmasking_day_age_ix on privacy_unmasking_day (shown_on);
