-- Notices that wait to be sent: who is to be told of what, never the words, a number or a secret.

create table notices (
  tenant_id  uuid     not null,
  id         uuid     not null,
  kind       text     not null,
  data       json     not null,
  made_at    timestamptz(3) not null,
  next_at    timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  tries      smallint not null default 0,
  settled_at timestamptz(3),
  outcome    text check (outcome in ('sent', 'late', 'unwanted', 'failed')),
  trouble    text,
  primary key (tenant_id, id)
);
create index notices_waiting on notices (tenant_id, next_at, id) where settled_at is null;
comment on table notices is 'Queued in the transaction of the command that wants them. Text and telephone number are made when sent and kept nowhere. Not a read table.';
comment on column notices.data is 'Ids that the text is made from.';
comment on column notices.next_at is 'Not before; pushed on by whoever takes it, so that two processes never send the same one.';
comment on column notices.ends_at is 'Of no use after.';
select yx_tenant_wall('notices');
