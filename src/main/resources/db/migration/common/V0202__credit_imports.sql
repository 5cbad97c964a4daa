-- A file of enterprises and observations on its way into the registry: checked as a whole, confirmed, applied in chunks.
create table credit_import (
    id varchar(36) not null,
    bureau_id varchar(36) not null,
    content_hash varchar(64) not null,
    state varchar(10) not null,
    total_rows int not null,
    known_rows int not null,
    faults int not null,
    applied_rows int not null,
    entered_rows int not null,
    changed_rows int not null,
    same_rows int not null,
    refused_rows int not null,
    uploaded_by varchar(36) not null,
    uploaded_at datetime(6) not null,
    confirmed_by varchar(36),
    constraint credit_import_pk primary key (id)
);
create index credit_import_bureau_ix on credit_import (bureau_id, uploaded_at, id);
create index credit_import_hash_ix on credit_import (bureau_id, content_hash);
create index credit_import_state_ix on credit_import (state);

create table credit_import_row (
    import_id varchar(36) not null,
    ordinal int not null,
    sheet varchar(12) not null,
    row_no int not null,
    -- encrypted, because contacts are people; emptied when the row has been applied
    payload longtext not null,
    outcome varchar(10),
    constraint credit_import_row_pk primary key (import_id, ordinal),
    constraint credit_import_row_import_fk foreign key (import_id) references credit_import (id)
);

create table credit_import_fault (
    import_id varchar(36) not null,
    ordinal int not null,
    sheet varchar(12) not null,
    row_no int not null,
    field varchar(40) not null,
    code varchar(60) not null,
    arguments varchar(500) not null,
    constraint credit_import_fault_pk primary key (import_id, ordinal),
    constraint credit_import_fault_import_fk foreign key (import_id) references credit_import (id)
);
