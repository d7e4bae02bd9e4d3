-- Versions of programmes ever in force: rows are a function of the programme's entries.

create table programmes (
  tenant_id  uuid not null,
  key        text not null,
  version    text not null,
  ordinal    integer not null,
  current    boolean not null,
  definition json not null,
  adopted_at timestamptz(3) not null,
  primary key (tenant_id, key, version)
);
comment on table programmes is 'Every adopted version of every programme; what began under a version keeps it.';
select yx_tenant_wall('programmes');
