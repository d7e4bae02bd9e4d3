-- Matters carry clocks: how far a due date can be relied upon, until when a hold lasts, and what a revised calendar may move.

alter table matters add column standing text not null default 'firm';
alter table matters add column held_until timestamptz(3);
alter table matters add column clocks json not null default '[]';
create index matters_held on matters (tenant_id, held_until) where held_until is not null;
comment on column matters.standing is 'provisional: the due date rests on days that no holiday notice covers yet.';
comment on column matters.held_until is 'End of the review day of the hold that stops its clocks now.';
comment on column matters.clocks is 'Running clocks that a calendar counted: key, start, due, standing, pauses. A day that a person gave is not among them.';
