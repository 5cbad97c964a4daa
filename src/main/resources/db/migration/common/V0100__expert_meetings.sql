-- Candidates whose cases wait for a director meeting. One row per case; meeting_case names the open meeting that has the
-- candidate on its agenda, and is empty again when that meeting is adjourned or leaves the candidate for the next one.
create table expert_waiting_candidate (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    bureau_id varchar(36) not null,
    state varchar(10) not null,
    meeting_case varchar(40),
    queued_at datetime(6) not null,
    queued_order bigint not null,
    constraint expert_waiting_candidate_pk primary key (id),
    constraint expert_waiting_candidate_case_uq unique (case_number)
);

create index expert_waiting_candidate_queue_ix on expert_waiting_candidate (bureau_id, state, queued_order);

create table expert_meeting (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    bureau_id varchar(36) not null,
    status varchar(20) not null,
    meeting_date date not null,
    start_time varchar(5) not null,
    place varchar(200) not null,
    remarks varchar(1000),
    called_by varchar(36) not null,
    called_at datetime(6) not null,
    quorum_finding varchar(60),
    quorum_version varchar(100),
    quorum_rule varchar(100),
    majority_rule varchar(100),
    minutes varchar(10000),
    minutes_by varchar(100),
    document_id varchar(36),
    closed_at datetime(6),
    constraint expert_meeting_pk primary key (id),
    constraint expert_meeting_case_uq unique (case_number)
);

create table expert_agenda_item (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    line integer not null,
    candidate_case varchar(40) not null,
    approve_votes integer,
    reject_votes integer,
    abstain_votes integer,
    recused integer,
    outcome varchar(10),
    finding varchar(60),
    article varchar(60),
    decision_version varchar(100),
    delivery varchar(20),
    delivered_at datetime(6),
    constraint expert_agenda_item_pk primary key (id),
    constraint expert_agenda_item_line_uq unique (case_number, line),
    constraint expert_agenda_item_candidate_uq unique (case_number, candidate_case)
);

create index expert_agenda_item_candidate_ix on expert_agenda_item (candidate_case);

-- Who should come. A seat is the place of a present member in the order in which ballots are given out; signing seats are
-- given when the minutes are drafted, to those who can still sign.
create table expert_meeting_member (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    user_id varchar(36) not null,
    person_id varchar(36) not null,
    member_name varchar(100) not null,
    present boolean not null,
    chair boolean not null,
    seat integer,
    signing_seat integer,
    dissent varchar(1000),
    voted_at datetime(6),
    signed_name varchar(64),
    sign_remark varchar(1000),
    signed_at datetime(6),
    constraint expert_meeting_member_pk primary key (id),
    constraint expert_meeting_member_person_uq unique (case_number, person_id),
    constraint expert_meeting_member_seat_uq unique (case_number, seat),
    constraint expert_meeting_member_signer_uq unique (case_number, signing_seat)
);

create table expert_ballot (
    id varchar(36) not null,
    lock_version bigint not null,
    case_number varchar(40) not null,
    line integer not null,
    person_id varchar(36) not null,
    vote varchar(10) not null,
    reason varchar(500),
    cast_at datetime(6) not null,
    constraint expert_ballot_pk primary key (id),
    constraint expert_ballot_person_uq unique (case_number, line, person_id)
);

-- The meeting that decided; empty for decisions that one manager made before there were meetings.
alter table expert_decision add meeting_case varchar(40);
