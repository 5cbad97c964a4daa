-- What departments are told of grades. A grade that took effect waits until it gets the next number, which one publisher at a
-- time gives out: whoever asks for what came after a number misses nothing. Of an enterprise the last row stands and no older one.
create table credit_share_pending (
    enterprise_id varchar(36) not null,
    grade_sequence bigint not null,
    constraint credit_share_pending_pk primary key (enterprise_id, grade_sequence)
);

create table credit_share (
    share_no bigint not null,
    enterprise_id varchar(36) not null,
    bureau_id varchar(36) not null,
    scheme varchar(20) not null,
    grade varchar(1),
    since date not null,
    grade_sequence bigint not null,
    -- the number of the row that told of the latest repair: what was told before is to be used no more
    repaired_no bigint not null,
    constraint credit_share_pk primary key (share_no),
    constraint credit_share_enterprise_uq unique (enterprise_id)
);
create index credit_share_bureau_ix on credit_share (bureau_id, share_no);

create table credit_share_counter (
    counter varchar(10) not null,
    last_no bigint not null,
    constraint credit_share_counter_pk primary key (counter)
);
insert into credit_share_counter (counter, last_no) values ('share', 0);

-- Who received what, and for which purpose.
create table credit_share_delivery (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    department varchar(40) not null,
    purpose varchar(200) not null,
    format varchar(10) not null,
    after_no bigint not null,
    last_no bigint not null,
    row_count int not null,
    delivered_to varchar(36) not null,
    delivered_at datetime(6) not null,
    -- microseconds, because times hold whole seconds
    delivered_order bigint not null,
    constraint credit_share_delivery_pk primary key (id)
);
create index credit_share_delivery_bureau_ix on credit_share_delivery (bureau_id, delivered_order, id);

create table credit_share_received (
    department varchar(40) not null,
    enterprise_id varchar(36) not null,
    delivery_id varchar(36) not null,
    share_no bigint not null,
    -- an enterprise whose grade moves while a list is read stands in it twice, with two numbers
    constraint credit_share_received_pk primary key (delivery_id, share_no),
    constraint credit_share_received_delivery_fk foreign key (delivery_id) references credit_share_delivery (id)
);
create index credit_share_received_enterprise_ix on credit_share_received (enterprise_id, department);
-- grades that took effect before departments were told of any
insert into credit_share_pending (enterprise_id, grade_sequence) select enterprise_id, grade_sequence from credit_standing where grade_sequence > 0;
