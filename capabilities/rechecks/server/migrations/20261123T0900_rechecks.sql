-- Read rows of re-checks: one a month's sample, one a matter that was drawn. Functions of each stream's state.

create table recheck_samples (
  tenant_id uuid not null,
  id        uuid not null,
  version   integer not null,
  programme text not null,
  month     text not null,
  seed      text not null,
  strata    json not null,
  drawn_at  timestamptz(3) not null,
  primary key (tenant_id, id)
);
comment on table recheck_samples is 'One row a month of a programme (回访抽查): how many ended in each way, and which share was drawn.';
select yx_tenant_wall('recheck_samples');

create table rechecks (
  tenant_id uuid not null,
  sample_id uuid not null,
  matter_id uuid not null,
  stratum   text not null,
  unit_id   uuid not null,
  calls     integer not null,
  finding   text,
  reopened  boolean not null,
  primary key (tenant_id, sample_id, matter_id)
);
create index rechecks_matter on rechecks (tenant_id, matter_id);
comment on table rechecks is 'One row a matter drawn, and what its asker said when she was called.';
comment on column rechecks.unit_id is 'The unit that answered for it when it ended; it does not call.';
comment on column rechecks.finding is 'Null until she was reached.';
select yx_tenant_wall('rechecks');
