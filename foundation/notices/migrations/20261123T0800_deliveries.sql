-- What leaves for people's other channels and for other systems, how fast each may be called, and how far the ledger was read.

alter table notices
  add column place bigint generated always as identity,
  add column lane  text,
  add column gate  text;
create index notices_lane on notices (tenant_id, lane, place) where settled_at is null;
comment on column notices.place is 'Order in which they were queued.';
comment on column notices.lane is 'Whom it is for, where that is known: of one lane, the next one waits until the one before it is settled.';
comment on column notices.gate is 'Set where it had to wait because its channel had been called often enough; taken only as fast as that allows.';

create table notice_deliveries (
  tenant_id  uuid     not null,
  id         uuid     not null,
  place      bigint   generated always as identity,
  gate       text     not null,
  lane       uuid     not null,
  kind       text     not null,
  title      text,
  body       text     not null,
  made_at    timestamptz(3) not null,
  next_at    timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  tries      smallint not null default 0,
  settled_at timestamptz(3),
  outcome    text check (outcome in ('sent', 'late', 'unwanted', 'failed')),
  status     smallint,
  trouble    text,
  replays    smallint not null default 0,
  primary key (tenant_id, id)
);
create index notice_deliveries_waiting on notice_deliveries (tenant_id, gate, lane, place) where settled_at is null;
create index notice_deliveries_newest on notice_deliveries (tenant_id, place);
create index notice_deliveries_failed on notice_deliveries (tenant_id, lane, place) where outcome in ('failed', 'late');
comment on table notice_deliveries is 'Queued in the transaction that gives cause to them; nobody''s number or address, which are looked up when it is sent. Not a read table.';
comment on column notice_deliveries.gate is 'What is called no faster than its rate allows: mail, sms, or one outlet.';
comment on column notice_deliveries.lane is 'Person or outlet: of one lane, the next one waits until the one before it is settled.';
comment on column notice_deliveries.next_at is 'Not before; pushed on by whoever takes it, so that two processes never send the same one.';
comment on column notice_deliveries.status is 'What the other side answered last, where it speaks HTTP.';
select yx_tenant_wall('notice_deliveries');

create table notice_gates (
  tenant_id uuid not null,
  gate      text not null,
  free_at   timestamptz(3) not null,
  primary key (tenant_id, gate)
);
comment on table notice_gates is 'When each channel may be called again, shared by all processes.';
select yx_tenant_wall('notice_gates');

create table notice_followers (
  tenant_id uuid   not null,
  name      text   not null,
  life      text   not null,
  xact      xid8   not null,
  position  bigint not null,
  above     bigint not null,
  primary key (tenant_id, name)
);
comment on table notice_followers is 'How far the ledger was read by those who tell of its entries; moves in the transaction that queues what they tell.';
comment on column notice_followers.life is 'The cluster whose transactions are meant: in another one the reading begins anew, above the positions known by then.';
select yx_tenant_wall('notice_followers');
