create table rulebook_rule (
    rule_key       varchar(100)  not null,
    version_no     int           not null,
    rule_value     varchar(1000) not null,
    articles       varchar(200)  not null,
    local_default  boolean       not null,
    effective_from date          not null,
    effective_to   date,
    constraint pk_rulebook_rule primary key (rule_key, version_no)
);
