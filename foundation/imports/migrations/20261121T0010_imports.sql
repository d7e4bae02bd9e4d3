-- Sheets brought in: what a preview found, the rows waiting to be applied, and how far that has come. Not read tables.

create table imports (
  tenant_id  uuid    not null,
  id         uuid    not null,
  kind       text    not null,
  file_name  text    not null,
  programme  text,
  actor      json    not null,
  made_at    timestamptz(3) not null,
  state      text    not null check (state in ('reading', 'ready', 'applying', 'done', 'cancelled', 'failed')),
  preview    json,
  total      integer not null default 0,
  waiting    integer not null default 0,
  done       integer not null default 0,
  added      integer not null default 0,
  changed    integer not null default 0,
  same       integer not null default 0,
  refused    integer not null default 0,
  failure    text,
  started_at timestamptz(3),
  ended_at   timestamptz(3),
  beat_at    timestamptz(3),
  primary key (tenant_id, id)
);
create index imports_made on imports (tenant_id, made_at desc, id desc);
create index imports_applying on imports (tenant_id, id) where state = 'applying';
comment on table imports is 'One row a sheet brought. Before it is applied the counts are the preview''s, then what has happened.';
comment on column imports.actor is 'Who brought it, then who had it applied: the chunks are decided in that name.';
comment on column imports.waiting is 'Rows that have an effect, to be applied. What of them is done stands in import_chunks until the import ends, so that chunks do not wait for one row.';
comment on column imports.beat_at is 'Moved every few seconds by the process that applies; old enough, another process goes on.';
select yx_tenant_wall('imports');

create table import_chunks (
  tenant_id uuid    not null,
  import_id uuid    not null,
  chunk     integer not null,
  rows      json,
  amount    integer not null,
  added     integer,
  changed   integer,
  same      integer,
  refused   integer,
  primary key (tenant_id, import_id, chunk)
);
comment on table import_chunks is 'Rows read from a sheet and not applied yet. Applied, in the same transaction, the rows go and the counts come; with the last one the counts go to imports.';
select yx_tenant_wall('import_chunks');

create table import_refusals (
  tenant_id uuid    not null,
  import_id uuid    not null,
  row_at    integer not null,
  problems  json    not null,
  primary key (tenant_id, import_id, row_at)
);
comment on table import_refusals is 'Rows refused, with column, cell and reason; kept for thirty days, to be taken home and corrected.';
select yx_tenant_wall('import_refusals');

create function yx_take_stock(wanted regclass) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('analyze %s', wanted);
end $$;
comment on function yx_take_stock is 'Lets the app have a table''s statistics taken while it brings thousands of rows: until autovacuum comes by, the planner believes the table to be empty.';
revoke all on function yx_take_stock(regclass) from public;
grant execute on function yx_take_stock(regclass) to yixian_app;
