-- How far a tenant's entries have been numbered and the tree grown: a bookmark, not evidence. Losing it costs time only.

create table ledger_marks (
  tenant_id uuid  not null primary key,
  life      text  not null,
  settled   xid8  not null,
  edge      bytea not null
);
comment on table ledger_marks is 'Where the sequencer goes on. Emptying it is safe: everything in it is found again from entries and leaves.';
comment on column ledger_marks.life is 'System identifier of the PostgreSQL cluster whose transaction numbers settled speaks of.';
comment on column ledger_marks.settled is 'Every entry written by an earlier transaction has its leaf.';
comment on column ledger_marks.edge is 'Right edge of the tree under the newest checkpoint, largest subtree first; believed only if it gives that root.';
select yx_tenant_wall('ledger_marks');
