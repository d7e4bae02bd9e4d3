-- Matters brought in from another system keep the number it had there: importing the same file twice changes nothing.

alter table matters add column reference text;
alter table matters add column said_at timestamptz(3);
create index matters_reference on matters (tenant_id, programme, reference) where reference is not null;
comment on column matters.reference is 'Number of the matter in the system it was brought from.';
comment on column matters.said_at is 'When the asker said it, where that was before it was registered here.';
