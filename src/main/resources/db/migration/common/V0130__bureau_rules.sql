-- What a bureau decided to do differently; only ever added to. A version ends where the bureau's next one begins.
create table rulebook_bureau_rule (
    bureau_id      varchar(36)   not null,
    rule_key       varchar(100)  not null,
    version_no     int           not null,
    common_version int           not null,
    rule_value     varchar(1000) not null,
    effective_from date          not null,
    case_number    varchar(40)   not null,
    enacted_at     datetime(6)   not null,
    constraint pk_rulebook_bureau_rule primary key (bureau_id, rule_key, version_no),
    constraint uq_rulebook_bureau_rule_day unique (bureau_id, rule_key, effective_from),
    constraint uq_rulebook_bureau_rule_case unique (case_number)
);

create table rules_change (
    id             varchar(36)   not null,
    lock_version   bigint        not null,
    case_number    varchar(40)   not null,
    bureau_id      varchar(36)   not null,
    status         varchar(20)   not null,
    rule_key       varchar(100)  not null,
    new_value      varchar(1000) not null,
    effective_from date          not null,
    reason         varchar(1000) not null,
    base_reference varchar(150)  not null,
    base_value     varchar(1000) not null,
    proposed_by    varchar(100)  not null,
    proposed_at    datetime(6)   not null,
    checked_by     varchar(100),
    check_reason   varchar(1000),
    approved_by    varchar(100),
    approval_reason varchar(1000),
    enacted_reference varchar(150),
    closed_at      datetime(6),
    constraint pk_rules_change primary key (id),
    constraint uq_rules_change_case unique (case_number)
);
create index ix_rules_change_rule on rules_change (bureau_id, rule_key, case_number);
