-- Finding what is to be forgotten: numbers that askers typed and codes that are over.

create index asker_links_phone on asker_links (tenant_id, ends_at) where phone is not null;
create index asker_codes_asked on asker_codes (tenant_id, asked_at);

comment on column asker_links.phone is 'Typed by an asker who is no contact of the register; taken away when the link is ended, or with the next link after it is over.';
