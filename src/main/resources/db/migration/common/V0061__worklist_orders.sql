-- The lists of a bureau and of a unit in their other orders; without them a page would sort everything that is open there.
create index workflow_task_bureau_created on workflow_task (open_bureau, created_order, task_id);
create index workflow_task_bureau_case on workflow_task (open_bureau, case_number, task_id);
create index workflow_task_unit_created on workflow_task (open_unit, created_order, task_id);
