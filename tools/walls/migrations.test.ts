// Plants faults in migrations and reads which wall notices each.
import { describe, expect, it } from 'vitest'
import { rulesBroken } from './planted.ts'

const wall = `select yx_tenant_wall('visits');`
const comment = `comment on table visits is 'Who met whom.';`
const table = (keys: string) => `create table visits (tenant_id uuid not null, id uuid not null, ${keys});`
const sound = table('primary key (tenant_id, id)')

function plant(...statements: string[]): string[] {
  return rulesBroken({
    'capabilities/visits/server/migrations/20261121T0900_visits.sql': statements.join('\n'),
  })
}

describe('migrations', () => {
  it('are content with a table that has its comment, its wall and its tenant first', () => {
    expect(plant(sound, comment, wall)).toEqual([])
  })

  it('ask each table for a comment', () => {
    expect(plant(sound, wall)).toEqual(['table-comment'])
    expect(plant(sound, wall, `-- ${comment}`)).toEqual(['table-comment'])
  })

  it('ask each table for a wall', () => {
    expect(plant(sound, comment)).toEqual(['tenant-wall'])
    expect(plant(sound, comment, wall.replace('tenant', 'append_only'))).toEqual([])
  })

  it('want the tenant first in every key', () => {
    expect(plant(table('primary key (id)'), comment, wall)).toEqual(['tenant-first'])
    expect(plant(table('primary key (tenant_id, id), unique (code)'), comment, wall)).toEqual([
      'tenant-first',
    ])
    expect(
      plant(table('primary key (tenant_id, id), exclude using gist (id with =)'), comment, wall),
    ).toEqual(['tenant-first'])
    expect(
      plant(table('primary key (tenant_id, id), foreign key (unit) references units (id)'), comment, wall),
    ).toEqual(['tenant-first'])
    expect(plant('create table visits (id uuid primary key);', comment, wall)).toEqual(['tenant-first'])
  })

  it('accept one row per tenant', () => {
    expect(
      plant('create table visits (tenant_id uuid not null primary key, seen int);', comment, wall),
    ).toEqual([])
  })

  it('want the tenant first in a unique index too', () => {
    expect(plant(sound, comment, wall, 'create unique index visits_code on visits (code);')).toEqual([
      'tenant-first',
    ])
    expect(
      plant(sound, comment, wall, 'create unique index visits_code on visits (tenant_id, code);'),
    ).toEqual([])
  })

  it('let the tables of the house itself be shared', () => {
    const shared = `create table tenants (id uuid primary key); comment on table tenants is 'Jurisdictions.';`
    expect(plant(sound, comment, wall, shared)).toEqual([])
  })

  it('do not read tables inside function bodies', () => {
    expect(
      plant(
        sound,
        comment,
        wall,
        'create function f() returns void language sql as $$ create table x (id int); $$;',
      ),
    ).toEqual([])
  })

  it('are named by moment and content', () => {
    const path = 'capabilities/visits/server/migrations/1_visits.sql'
    expect(rulesBroken({ [path]: [sound, comment, wall].join('\n') })).toEqual(['migration-name'])
  })
})
