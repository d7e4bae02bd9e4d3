create table bare_matters (
  id uuid primary key, title text not null, body text not null, class text, status text not null, open boolean not null,
  owner_unit uuid not null, due_at timestamptz not null, received_at timestamptz not null, subject_id uuid
);
create index on bare_matters (due_at, id) where open;
create index on bare_matters (owner_unit, due_at, id) where open;
create index on bare_matters (received_at desc, id);
create table bare_handovers (matter_id uuid not null, to_unit uuid not null, handed_at timestamptz not null);
create index on bare_handovers (matter_id, handed_at);
