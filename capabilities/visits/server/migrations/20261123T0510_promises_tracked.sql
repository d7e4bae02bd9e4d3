-- A promise is tracked until it is kept or broken: what was reported, why it cannot be kept, and the subject's own word.

alter table promises add column reports json not null default '[]';
alter table promises add column broken json;
alter table promises add column word json;
comment on column promises.reports is 'Each report on how it goes: when, by whom, the text, whether the subject sees it.';
comment on column promises.broken is 'When and why its owner said that it will not be kept; null otherwise.';
comment on column promises.word is 'The subject’s word on what was last claimed: kept or not, in whose words, when; null where there is none.';
comment on column promises.open is 'Neither kept nor broken; her word that it was not kept opens it again.';
