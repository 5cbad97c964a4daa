-- A card of a term to come revokes the one before, so it is valid from the day it is issued. Written with every new card.
alter table expert_work_card add valid_from date;
update expert_work_card set valid_from = (
    select case when expert_work_card.issued_on < min(t.starts_on) then expert_work_card.issued_on else min(t.starts_on) end
    from expert_term t where t.expert_id = expert_work_card.expert_id and t.ends_on = expert_work_card.valid_until);
update expert_work_card set valid_from = issued_on where valid_from is null;
