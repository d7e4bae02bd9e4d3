-- Who reaches a matter finds it without a scan: by the unit that holds, held or raised it, by who raised or holds it.

create index matters_owner on matters (tenant_id, owner_unit, open, due_at, id);
drop index matters_unit_due;
create index matters_raised_unit on matters (tenant_id, raised_unit, owner_unit, id) where raised_unit is not null;
create index matters_raised_by on matters (tenant_id, raised_by) where raised_by is not null;
create index matters_owner_person on matters (tenant_id, owner_person) where owner_person is not null;
create index matter_handovers_to on matter_handovers (tenant_id, to_unit, matter_id);
create index matter_handovers_from on matter_handovers (tenant_id, from_unit, matter_id) where from_unit is not null;
