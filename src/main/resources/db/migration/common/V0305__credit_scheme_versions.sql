-- Versions of schemes that bureaus keep beside those that ship with the product. A text is never changed: results name the
-- version they were computed by. Which version a bureau grades by is a rule of the rulebook.
create table credit_scheme_version (
    scheme varchar(20) not null,
    version_no int not null,
    bureau_id varchar(36) not null,
    scheme_text longtext not null,
    text_sha256 varchar(64) not null,
    -- the comparison that told what the draft would change
    round_id varchar(36) not null,
    kept_by varchar(36) not null,
    kept_at datetime(6) not null,
    constraint credit_scheme_version_pk primary key (scheme, version_no),
    constraint credit_scheme_version_round_uq unique (round_id),
    constraint credit_scheme_version_round_fk foreign key (round_id) references credit_round (id)
);
create index credit_scheme_version_bureau_ix on credit_scheme_version (bureau_id, kept_at);
