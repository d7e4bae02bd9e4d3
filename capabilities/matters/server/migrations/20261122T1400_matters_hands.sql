-- Who reaches a matter stands on its row: asking its handovers, row by row, made every list of a wide role read all of them.

alter table matters add column hands uuid[] not null default '{}';
comment on column matters.hands is 'Units beside the one that holds it that raised it, held it or handed it on, each once and in order.';

create table matter_counts_beside (
  tenant_id uuid     not null,
  programme text     not null,
  unit_id   uuid     not null,
  status    text     not null,
  slot      smallint not null,
  hands     uuid[]   not null,
  amount    bigint   not null,
  primary key (tenant_id, programme, unit_id, status, slot, hands)
) with (fillfactor = 70);
comment on table matter_counts_beside is 'How many matters a unit holds that went through the same other hands: what those still see of them, kept and not counted. In slots, as matter_counts.';
select yx_tenant_wall('matter_counts_beside');

-- The walls hold the owner, too: tenant by tenant.
do $$
declare wanted uuid;
begin
  for wanted in select id from tenants loop
    perform set_config('yx.tenant', wanted::text, true);
    with passed as (
      select id as matter_id, raised_unit as unit from matters where tenant_id = wanted
      union select matter_id, from_unit from matter_handovers where tenant_id = wanted
      union select matter_id, to_unit from matter_handovers where tenant_id = wanted),
    others as (
      select m.id, array_agg(p.unit order by p.unit) as hands
        from matters m join passed p on p.matter_id = m.id and p.unit <> m.owner_unit
       where m.tenant_id = wanted group by m.id)
    update matters m set hands = others.hands from others where m.tenant_id = wanted and m.id = others.id;
    insert into matter_counts_beside (tenant_id, programme, unit_id, status, slot, hands, amount)
    select wanted, programme, owner_unit, status, 0, hands, count(*)
      from matters where tenant_id = wanted and hands <> '{}' group by programme, owner_unit, status, hands;
  end loop;
end $$;
