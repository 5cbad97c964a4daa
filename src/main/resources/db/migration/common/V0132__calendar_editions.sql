-- A year of the calendar is versioned: a corrected notice is another edition, and what was counted keeps the one it used.
create table calendar_edition (
    year_no    int          not null,
    edition_no int          not null,
    source     varchar(200) not null,
    sha256     varchar(64)  not null,
    entered_by varchar(100),
    entered_at datetime(6),
    constraint pk_calendar_edition primary key (year_no, edition_no)
);

-- only the days that differ from the plain week
create table calendar_edition_day (
    year_no    int         not null,
    edition_no int         not null,
    day_date   date        not null,
    kind       varchar(10) not null,
    occasion   varchar(40) not null,
    constraint pk_calendar_edition_day primary key (year_no, edition_no, day_date)
);

insert into calendar_edition (year_no, edition_no, source, sha256) select year_no, 1, source, '' from calendar_year;
insert into calendar_edition_day (year_no, edition_no, day_date, kind, occasion)
    select year_no, 1, day_date, kind, occasion from calendar_day;
drop table calendar_day;
drop table calendar_year;

-- Deadlines counted in working days, with everything that is needed to count them again.
create table calendar_deadline (
    id             varchar(36)  not null,
    case_number    varchar(40)  not null,
    set_order      bigint       not null,
    purpose        varchar(60)  not null,
    counted_from   date         not null,
    working_days   int          not null,
    due_on         date         not null,
    assumed        boolean      not null,
    rule_reference varchar(150) not null,
    editions       varchar(200) not null,
    constraint pk_calendar_deadline primary key (id)
);
create index ix_calendar_deadline_case on calendar_deadline (case_number, set_order);
