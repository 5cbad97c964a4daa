-- One row that a starting node locks while it deploys models: the engine's own lock does nothing on H2.
create table workflow_start_lock (
    name varchar(40) not null,
    constraint pk_workflow_start_lock primary key (name)
);
insert into workflow_start_lock (name) values ('deployment');
