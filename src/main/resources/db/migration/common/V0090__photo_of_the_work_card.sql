-- the photo as it was when the card was issued; null for a card without one
alter table expert_work_card add column photo_document_id varchar(36);
update expert_work_card set photo_document_id = (
    select max(d.id) from documents_document d where d.owner = expert_work_card.case_number and d.kind = 'photo'
        and d.uploaded_at = (select max(l.uploaded_at) from documents_document l
            where l.owner = expert_work_card.case_number and l.kind = 'photo'));
