-- A leader of a town sees what concerns the subjects that stand there: they are found by their area.

create index subjects_area on subjects (tenant_id, area_id) where area_id is not null;
