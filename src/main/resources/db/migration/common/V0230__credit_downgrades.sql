-- A lower grade on its way: notice and proof of service, objection period, review, decision, and what followed.
create table credit_downgrade (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    change_id varchar(36) not null,
    enterprise_id varchar(36) not null,
    bureau_id varchar(36) not null,
    from_grade varchar(1) not null,
    -- the grade the enterprise was notified of
    to_grade varchar(1) not null,
    assessment_id varchar(36) not null,
    status varchar(12) not null,
    notice_number varchar(40),
    notice_document_id varchar(36),
    notified_on date,
    service_method varchar(10),
    delivered_on date,
    received_by varchar(50),
    receipt_number varchar(60),
    service_note varchar(500),
    served_by varchar(36),
    server_name varchar(100),
    served_at datetime(6),
    -- how the last day was counted stands in calendar_deadline
    objection_due_on date,
    -- the enterprise, as long as it may object or its objection is not reviewed
    open_window varchar(36),
    window_closed_at datetime(6),
    objection varchar(2000),
    objector varchar(100),
    objection_received_on date,
    objected_at datetime(6),
    review_outcome varchar(10),
    review_reason varchar(1000),
    reviewer_name varchar(100),
    reviewed_at datetime(6),
    rescored_id varchar(36),
    decision varchar(10),
    decision_reason varchar(1000),
    decider_name varchar(100),
    decided_at datetime(6),
    -- the grade that took effect: never lower than the one notified of
    final_grade varchar(1),
    effective_on date,
    reinspection varchar(10),
    inspected_on date,
    findings varchar(2000),
    inspector_name varchar(100),
    reinspected_at datetime(6),
    sanction_decision varchar(10),
    sanction_reason varchar(1000),
    sanctioner_name varchar(100),
    sanction_decided_at datetime(6),
    closed_at datetime(6),
    constraint credit_downgrade_pk primary key (id),
    constraint credit_downgrade_case_uq unique (case_number),
    constraint credit_downgrade_change_uq unique (change_id),
    constraint credit_downgrade_notice_uq unique (notice_number),
    constraint credit_downgrade_window_uq unique (open_window),
    constraint credit_downgrade_enterprise_fk foreign key (enterprise_id) references credit_enterprise (id)
);
create index credit_downgrade_enterprise_ix on credit_downgrade (enterprise_id, status);

-- What a D that was not rectified costs: decided by a manager, then imposed; ended by a repair. Never changed otherwise.
create table credit_sanction (
    id varchar(36) not null,
    case_number varchar(40) not null,
    enterprise_id varchar(36) not null,
    measure varchar(14) not null,
    imposed_on date,
    -- last day of a blacklisting; cancelled points stay cancelled
    until_on date,
    rule_reference varchar(80),
    ended_on date,
    ended_by varchar(40),
    constraint credit_sanction_pk primary key (id),
    constraint credit_sanction_measure_uq unique (case_number, measure),
    constraint credit_sanction_case_fk foreign key (case_number) references credit_downgrade (case_number)
);
create index credit_sanction_enterprise_ix on credit_sanction (enterprise_id, ended_on);
