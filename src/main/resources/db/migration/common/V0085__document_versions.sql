-- slot: the first file of a row of versions; previewable: harmless enough to be shown inside a page
alter table documents_document add column slot varchar(36) default '' not null;
alter table documents_document add column version integer default 1 not null;
alter table documents_document add column previewable boolean default false not null;
update documents_document set slot = id;
update documents_document set previewable = true where media_type in ('image/png', 'image/jpeg');
alter table documents_document add constraint uq_documents_document_version unique (slot, version);
