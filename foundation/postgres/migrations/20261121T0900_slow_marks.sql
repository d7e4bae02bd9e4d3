-- Marks on tables that change seldom: a server process keeps what it read of them, and believes it while the mark stands.

create table slow_marks (
  tenant_id uuid   not null,
  topic     text   not null,
  version   bigint not null,
  primary key (tenant_id, topic)
);
comment on table slow_marks is 'Counts the statements that wrote to a table that changes seldom. Read with every transaction''s begin.';
select yx_tenant_wall('slow_marks');

-- A mark moves in the transaction that changes the table, so nobody sees the one without the other.
create function yx_move_mark() returns trigger language plpgsql as $$
begin
  insert into slow_marks (tenant_id, topic, version) values (current_setting('yx.tenant')::uuid, tg_argv[0], 1)
  on conflict (tenant_id, topic) do update set version = slow_marks.version + 1;
  return null;
end $$;
comment on function yx_move_mark is 'Trigger, once a statement: moves the mark that the trigger''s argument names.';
