-- The ledger: the only truth. Entries are added, never changed; a command id is answered once.

create table ledger_entries (
  tenant_id    uuid        not null,
  position     bigint      generated always as identity,
  stream       text collate "C" not null check (stream !~ '\n'),
  version      integer     not null check (version > 0),
  type         text        not null check (type !~ '\n'),
  type_version smallint    not null default 1,
  data         json        not null,
  command_id   uuid        not null,
  ordinal      smallint    not null,
  actor        uuid,
  unit         uuid,
  decided_at   timestamptz(3) not null,
  happened_at  timestamptz(3),
  algorithm    text        not null check (algorithm in ('sha256', 'sm3')),
  prev         bytea       not null,
  hash         bytea       not null,
  xact         xid8        not null default pg_current_xact_id(),
  primary key (tenant_id, stream, version)
);
create unique index ledger_entries_position on ledger_entries (tenant_id, position);
create index ledger_entries_xact on ledger_entries (tenant_id, xact, position);
comment on table ledger_entries is 'Every decision, hash-chained per stream. INSERT and SELECT only; data is the exact canonical text that was hashed.';
comment on column ledger_entries.unit is 'Unit acted for, as it was when deciding.';
comment on column ledger_entries.decided_at is 'Clock of the server that decided.';
comment on column ledger_entries.happened_at is 'Clock of the device, earlier than decided_at for work done without signal.';
comment on column ledger_entries.xact is 'Transaction that wrote the entry: followers read only what no open transaction can still precede.';
select yx_append_only_wall('ledger_entries');

create table ledger_commands (
  tenant_id    uuid not null,
  command_id   uuid not null,
  account      uuid,
  name         text not null,
  request_hash bytea not null,
  answer       json not null,
  decided_at   timestamptz(3) not null,
  primary key (tenant_id, command_id)
);
comment on table ledger_commands is 'First answer to each command id, written in the transaction of its effect. The same id gets the same answer again.';
select yx_append_only_wall('ledger_commands');

create table ledger_leaves (
  tenant_id  uuid   not null,
  leaf       bigint not null,
  position   bigint not null,
  entry_hash bytea  not null,
  primary key (tenant_id, leaf),
  unique (tenant_id, position)
);
comment on table ledger_leaves is 'Order of entries in the Merkle tree over all streams.';
select yx_append_only_wall('ledger_leaves');

create table ledger_checkpoints (
  tenant_id uuid   not null,
  size      bigint not null,
  root      bytea  not null,
  note      text   not null,
  made_at   timestamptz(3) not null,
  primary key (tenant_id, size)
);
comment on table ledger_checkpoints is 'Signed tree heads (C2SP notes). Keep one outside: it proves that nothing before it was changed or cut off.';
select yx_append_only_wall('ledger_checkpoints');
