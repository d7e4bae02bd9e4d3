-- How often a matter was handed on, and whether it was disputed whose it is: counted in the registers, shown in the list.

alter table matters add column passes smallint not null default 0;
alter table matters add column dispute text;
comment on column matters.passes is 'How often it was handed to a unit.';
comment on column matters.dispute is 'Whose it is was disputed: pending, upheld or rejected; null where nobody did.';

-- The walls hold the owner, too: tenant by tenant.
do $$
declare wanted uuid;
begin
  for wanted in select id from tenants loop
    perform set_config('yx.tenant', wanted::text, true);
    update matters m set passes = handed.passes
      from (select matter_id, count(*) as passes from matter_handovers where tenant_id = wanted group by matter_id) handed
     where m.tenant_id = wanted and m.id = handed.matter_id;
  end loop;
end $$;
