// Audits the database by its own catalogues: walls, keys, rights. Every question gives the names of what is not as it should be.
import type { Connection } from '../postgres/pool.ts'

const ours = `n.nspname = 'public' and c.relkind in ('r', 'p')`
const hasTenant = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)`
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours}`
const app = `(select oid from pg_roles where rolname = 'yixian_app')`

/** Tables that belong to no tenant: who the tenants are, and which migrations have run. */
const shared = `('tenants', 'schema_migrations')`

/** What is asked; each row found is a fault, named by its column \`fault\`. */
export const audits: Readonly<Record<string, string>> = {
  'every table has a tenant': `select c.relname as fault from ${tables} and not ${hasTenant} and c.relname not in ${shared}`,
  'row-level security is on and forced': `
    select c.relname as fault from ${tables} and ${hasTenant} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every wall asks for the tenant of the transaction': `
    select c.relname as fault from ${tables} and ${hasTenant} and not exists (
      select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname)
    union all
    select tablename || '.' || policyname from pg_policies where schemaname = 'public' and exists (
      select from unnest(array[qual, with_check]) e
       where e is not null and e <> '(tenant_id = (current_setting(''yx.tenant''::text))::uuid)')`,
  'the tenant comes first in every key': `
    select i.relname as fault from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and ${hasTenant} and (x.indisunique or x.indisprimary or x.indisexclusion)
       and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) is distinct from 'tenant_id'`,
  'the tenant is part of every foreign key': `
    select k.conname as fault from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and k.contype = 'f' and ${hasTenant}
       and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) is distinct from 'tenant_id'`,
  'the app is nobody special': `
    select rolname as fault from pg_roles where oid = ${app}
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = ${app}
    union all select 'there is no app role' where ${app} is null`,
  'the owner is bound by the walls as well': `
    select rolname as fault from pg_roles where rolname = 'yixian_owner' and (rolsuper or rolbypassrls)`,
  'the app owns nothing': `
    select coalesce(d.objid::regclass::text, d.objid::text) as fault from pg_shdepend d
     where d.refclassid = 'pg_authid'::regclass and d.refobjid = ${app} and d.deptype = 'o'`,
  'the app makes nothing': `
    select nspname as fault from pg_namespace where nspname !~ '^pg_' and has_schema_privilege(${app}, oid, 'create')
    union all select datname from pg_database where datname = current_database() and has_database_privilege(${app}, oid, 'create')`,
  'the ledger is only added to': `
    select c.relname || ' ' || right_name as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace,
           unnest(array['update', 'delete', 'truncate']) right_name
     where ${ours} and c.relname in ('ledger_entries', 'ledger_commands', 'ledger_leaves', 'ledger_checkpoints')
       and (has_table_privilege(${app}, c.oid, right_name)
            or (right_name = 'update' and has_any_column_privilege(${app}, c.oid, 'update')))`,
  'the app empties, watches and refers to no table': `
    select c.relname || ' ' || right_name as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace,
           unnest(array['truncate', 'trigger', 'references']) right_name
     where ${ours} and has_table_privilege(${app}, c.oid, right_name)`,
  'the app only reads what all tenants share': `
    select c.relname || ' ' || right_name as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace,
           unnest(array['insert', 'update', 'delete']) right_name
     where ${ours} and c.relname in ${shared} and has_table_privilege(${app}, c.oid, right_name)`,
  'what runs as its owner is known, pinned and closed to the public': `
    select p.proname as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prosecdef
       and (p.proname not in ('yx_take_stock') or not coalesce(p.proconfig::text, '') ~ 'search_path=pg_catalog'
            or has_function_privilege('public', p.oid, 'execute'))`,
  'the app cannot raise walls or take them down': `
    select p.proname as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.proname ~ '_wall$' and has_function_privilege(${app}, p.oid, 'execute')`,
  'no view looks past the walls': `
    select c.relname as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'
       and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on)'))`,
}

export async function faultsIn(connection: Connection, audit: string): Promise<string[]> {
  const rows = await connection.query<{ fault: string }>(audits[audit]!)
  return rows.map(({ fault }) => fault)
}
