-- The walls every table stands behind, and the tenants they keep apart. Only the owner may call the functions.

create function yx_tenant_wall(wanted regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wanted);
  execute format('alter table %s force row level security', wanted);
  execute format(
    'create policy tenant_wall on %s using (tenant_id = current_setting(''yx.tenant'')::uuid)
       with check (tenant_id = current_setting(''yx.tenant'')::uuid)', wanted);
  execute format('grant select, insert, update, delete on %s to yixian_app', wanted);
end $$;
comment on function yx_tenant_wall is 'Rows of the tenant in yx.tenant only, also for the owner; without a tenant every statement fails.';

create function yx_append_only_wall(wanted regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wanted);
  execute format('alter table %s force row level security', wanted);
  execute format(
    'create policy tenant_wall_select on %s for select using (tenant_id = current_setting(''yx.tenant'')::uuid)', wanted);
  execute format(
    'create policy tenant_wall_insert on %s for insert with check (tenant_id = current_setting(''yx.tenant'')::uuid)', wanted);
  execute format('grant select, insert on %s to yixian_app', wanted);
end $$;
comment on function yx_append_only_wall is 'As yx_tenant_wall, but rows are added and read, never changed or removed: no policy lets even the owner do so.';

revoke all on function yx_tenant_wall(regclass) from public;
revoke all on function yx_append_only_wall(regclass) from public;

create table tenants (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z][a-z0-9-]{0,62}$'),
  name       text not null,
  created_at timestamptz(3) not null default now()
);
comment on table tenants is 'Who the tables are shared among. It carries no secrets: the app reads it before it knows whose request it serves.';
grant select on tenants to yixian_app;
