import { canonicalJson } from '@risikobilde/core';
import { z } from 'zod';
import { sha256 } from '../base/sha256.js';
import { type Discrepancy, wrong } from './discrepancy.js';
import { accessTables, type AccessRow, type Row, type Rows } from './rows.js';

/** What came, was altered or went of what says who may, as the database wrote it down. */
const eventSchema = z.object({
  table: z.enum([...accessTables, 'assessment', 'release']),
  did: z.enum(['found', 'come', 'altered', 'gone']),
  row: z.record(z.string(), z.unknown()),
});

/**
 * Holds the history of access of every organisation against itself, and everything that says who may against what the history has of it:
 * what was put in, altered or taken away beside it.
 */
export const verifyAccess = (rows: Rows): readonly Discrepancy[] => {
  const { said, faults } = fold(rows.access_event);
  for (const { table, organisation, row } of stored(rows)) {
    const name = nameOf(organisation, table, row);
    const expected = said.get(name);
    said.delete(name);
    const what = { table, id: idOf(table, row) };
    if (expected === undefined) faults.push(wrong('access-put-in', what));
    else if (expected !== canonicalOf(row)) faults.push(wrong('access-altered', what));
  }
  for (const name of said.keys()) {
    // As `nameOf` writes it.
    const [, table, id] = JSON.parse(name) as readonly [string, Said['table'], string];
    faults.push(wrong('access-gone', { table, id }));
  }
  return faults;
};

/** What the histories say that there is, by its name; and the first place that each is broken at. */
const fold = (events: Rows['access_event']) => {
  const said = new Map<string, string>();
  const last = new Map<string, Row<'access_event'>>();
  const broken = new Map<string, Discrepancy>();
  for (const row of events) {
    const { organisation } = row;
    const before = last.get(organisation);
    last.set(organisation, row);
    const event = readEvent(row);
    if ((!isNext(row, before) || event === undefined) && !broken.has(organisation))
      broken.set(organisation, wrong('access-chain', { organisation, n: (before?.number ?? 0) + 1 }));
    if (event === undefined) continue;
    const name = nameOf(organisation, event.table, event.row);
    if (event.did === 'gone') said.delete(name);
    else said.set(name, canonicalOf(event.row));
  }
  return { said, faults: [...broken.values()] };
};

type Said = z.output<typeof eventSchema>;

const isNext = (row: Row<'access_event'>, before: Row<'access_event'> | undefined): boolean =>
  row.number === (before?.number ?? 0) + 1 &&
  row.hash === sha256((before?.hash ?? '0'.repeat(64)) + row.body);

const readEvent = ({ body }: Row<'access_event'>): Said | undefined => {
  try {
    return eventSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/** A number of the database may come as one or as text, and what a later version added is null in what was written before. */
const canonicalOf = (row: AccessRow): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        value === null ? [] : [[name, typeof value === 'number' ? String(value) : value]],
      ),
    ),
  );

const idOf = (table: Said['table'], row: AccessRow): string =>
  String(table === 'machine_client' ? row['person'] : (row['id'] ?? row['key'] ?? row['hash']));

const nameOf = (organisation: string, table: Said['table'], row: AccessRow): string =>
  JSON.stringify([organisation, table, idOf(table, row)]);

type Stored = { readonly table: Said['table']; readonly organisation: string; readonly row: AccessRow };

/** All that says who may, each with the organisation whose history it stands in. */
const stored = (rows: Rows): readonly Stored[] => [
  ...accessTables.flatMap((table) =>
    rows[table].map((row) => ({ table, organisation: chainOf(table, row), row: saidOf(row) })),
  ),
  ...rows.assessment.map(({ key, organisation, is_example: isExample }) => ({
    table: 'assessment' as const,
    organisation,
    row: { key, organisation, is_example: isExample },
  })),
  ...rows.release.map(({ hash, organisation, visibility }) => ({
    table: 'release' as const,
    organisation,
    row: { hash, organisation, visibility },
  })),
];

const chainOf = (table: Said['table'], row: AccessRow): string =>
  String(
    table === 'organisation'
      ? row['id']
      : table === 'person'
        ? 'installation'
        : row[table === 'assessment_grant' ? 'owner' : 'organisation'],
  );

/** Which organisation a person last acted for says nothing of what they may. */
const saidOf = ({ acts_for: _actsFor, ...row }: AccessRow): AccessRow => row;
