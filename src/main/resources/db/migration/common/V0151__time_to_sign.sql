-- last day for the answer to the commitment letter; null before it is sent, and in cases that began before there was one
alter table expert_nomination add column signature_due_on date;
