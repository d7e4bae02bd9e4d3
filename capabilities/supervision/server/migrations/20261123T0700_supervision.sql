-- Read rows of slips, of their numbers, and of what persons said of a colour: functions of each stream's state.

create table slips (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null,
  mark        text not null,
  year        integer not null,
  number      integer not null,
  about_kind  text not null,
  about_id    uuid not null,
  programme   text,
  subject_id  uuid,
  area_id     uuid,
  unit_id     uuid not null,
  person_id   uuid,
  issuer      uuid,
  issuer_unit uuid,
  releaser    uuid not null,
  status      text not null,
  colour      text not null,
  first_colour text not null,
  due         date not null,
  issued_at   timestamptz(3) not null,
  received_at timestamptz(3),
  replied_at  timestamptz(3),
  objected    text,
  unmet       text[] not null,
  over_at     timestamptz(3),
  primary key (tenant_id, id),
  unique (tenant_id, year, number)
);
create index slips_issued on slips (tenant_id, issued_at desc, id desc);
create index slips_about on slips (tenant_id, about_id, issued_at);
create index slips_open on slips (tenant_id, due, id) where status = 'open';
create unique index slips_one_open on slips (tenant_id, about_id) where status in ('open', 'replied');
comment on table slips is 'One row a supervision slip (督办单): what it is about, to whom, by when, and what became of it.';
comment on column slips.number is 'Without gaps within a jurisdiction and a year.';
comment on column slips.objected is 'pending, upheld or rejected; null where nobody objected.';
comment on column slips.unmet is 'The colours at which its day passed without a reply.';
select yx_tenant_wall('slips');

create table slip_numbers (
  tenant_id uuid not null,
  year      integer not null,
  last      integer not null,
  primary key (tenant_id, year)
);
comment on table slip_numbers is 'The last number given in a year; who takes the next one holds a lock on the year until the command ends.';
select yx_tenant_wall('slip_numbers');

create table watches (
  tenant_id     uuid not null,
  id            uuid not null,
  version       integer not null,
  kind          text not null,
  programme     text,
  exempt_until  date,
  exempt_reason text,
  exempt_by     uuid,
  exempt_at     timestamptz(3),
  colour        text,
  colour_reason text,
  colour_by     uuid,
  colour_at     timestamptz(3),
  primary key (tenant_id, id)
);
create index watches_in_force on watches (tenant_id, kind) where colour is not null or exempt_until is not null;
comment on table watches is 'What persons said of the colour of a thing: that it is exempt until a day, or starts at a colour.';
comment on column watches.id is 'The id of the thing itself.';
select yx_tenant_wall('watches');
