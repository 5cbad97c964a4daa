create table documents_content (
    sha256     varchar(64) not null,
    size_bytes bigint      not null,
    content    longblob    not null,
    constraint pk_documents_content primary key (sha256)
);

-- uploaded_at: microseconds since the epoch
create table documents_document (
    id          varchar(36)  not null,
    owner       varchar(64)  not null,
    kind        varchar(40)  not null,
    file_name   varchar(255) not null,
    media_type  varchar(100) not null,
    size_bytes  bigint       not null,
    sha256      varchar(64)  not null,
    uploaded_by varchar(64)  not null,
    uploaded_at bigint       not null,
    constraint pk_documents_document primary key (id),
    constraint fk_documents_document_content foreign key (sha256) references documents_content (sha256)
);
create index ix_documents_document_owner on documents_document (owner, uploaded_at);
