-- The cases of an enterprise belong to its town, whose office sees them.
update workflow_case set unit_id = (select e.town_id from credit_assessment_case r join credit_enterprise e on e.id = r.enterprise_id
    where r.case_number = workflow_case.case_number) where process_key = 'enterprise-assessment';
update workflow_case set unit_id = (select e.town_id from credit_grade_change r join credit_enterprise e on e.id = r.enterprise_id
    where r.case_number = workflow_case.case_number) where process_key in ('grade-upgrade', 'grade-downgrade');
update workflow_case set unit_id = (select e.town_id from credit_repair r join credit_enterprise e on e.id = r.enterprise_id
    where r.case_number = workflow_case.case_number) where process_key = 'credit-repair';

-- their tasks follow them, and those of section heads wait in the queue of the town
update workflow_task set unit_id = (select c.unit_id from workflow_case c where c.case_number = workflow_task.case_number)
    where case_number in (select c.case_number from workflow_case c
        where c.process_key in ('enterprise-assessment', 'grade-upgrade', 'grade-downgrade', 'credit-repair'));
update workflow_task set open_unit = unit_id where open_bureau is not null and unit_id is not null and case_number in (select c.case_number
    from workflow_case c where c.process_key in ('enterprise-assessment', 'grade-upgrade', 'grade-downgrade', 'credit-repair'));
update workflow_task set open_queue = concat(bureau_id, '/', unit_id, ':section-head') where open_queue is not null and unit_id is not null
    and role_name = 'SECTION_HEAD' and case_number in (select c.case_number from workflow_case c
        where c.process_key in ('enterprise-assessment', 'grade-upgrade', 'grade-downgrade', 'credit-repair'));
update workflow_task set queue = concat(bureau_id, '/', unit_id, ':section-head') where unit_id is not null
    and role_name = 'SECTION_HEAD' and case_number in (select c.case_number from workflow_case c
        where c.process_key in ('enterprise-assessment', 'grade-upgrade', 'grade-downgrade', 'credit-repair'));
