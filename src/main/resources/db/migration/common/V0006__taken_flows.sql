-- One row each time a case takes a sequence flow: the engine's history knows nodes, not the way between them.
create table workflow_taken_flow (
    id varchar(36) not null,
    process_instance_id varchar(64) not null,
    flow_id varchar(255) not null,
    constraint pk_workflow_taken_flow primary key (id)
);
create index ix_workflow_taken_flow_instance on workflow_taken_flow (process_instance_id);
