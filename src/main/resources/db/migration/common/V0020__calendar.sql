create table calendar_year (
    year_no int          not null,
    source  varchar(200) not null,
    constraint pk_calendar_year primary key (year_no)
);

-- only the days that differ from the plain week
create table calendar_day (
    day_date date        not null,
    year_no  int         not null,
    kind     varchar(10) not null,
    occasion varchar(40) not null,
    constraint pk_calendar_day primary key (day_date)
);
