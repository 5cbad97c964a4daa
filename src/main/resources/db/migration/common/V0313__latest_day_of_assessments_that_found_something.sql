-- An assessment for which data were missing found nothing, and keeps no other one from counting.
update credit_standing set latest_as_of = (select max(a.as_of) from credit_assessment a where a.enterprise_id = credit_standing.enterprise_id
    and a.outcome <> 'BLOCKED');
