-- The only row says until when the round over unclaimed tasks is somebody's; the nodes ask for it at the same moment.
-- Times are milliseconds since 1970.
create table workflow_alarm_round (
    id varchar(10) not null,
    leased_until bigint not null,
    constraint workflow_alarm_round_pk primary key (id)
);
insert into workflow_alarm_round (id, leased_until) values ('ROUND', 0);
