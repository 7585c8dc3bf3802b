/**
 * 10,000 services on one platform release: `npm run bench -- inherit`, or
 * `node --import tsx --conditions=@risikobilde/source bench/inherit.ts`. Prints medians, on the clock and on the
 * processor; asserts nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Assessment,
  compose,
  createRelease,
  evaluate,
  type LocalDate,
  parseLocalDate,
  type Release,
  standOn,
  type World,
} from '@risikobilde/core';
import {
  createServiceEntries,
  createServiceEvaluator,
  platformOverview,
  type ServiceEntry,
  type ServiceSummary,
} from '@risikobilde/fleet';
import { measure } from './measure.js';
import { parseAssessmentFolder, parseWorldFolder, type SourceFile } from '@risikobilde/files';

const root = fileURLToPath(new URL('..', import.meta.url));
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const filesOf = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('golden'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(join(root, folder).length + 1), text: readFileSync(path, 'utf8') }))
    .filter(({ path }) => /\.(yaml|md|json)$/.test(path) && path !== 'README.md');
const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(what);
  return value;
};
const parsedWorld = parseWorldFolder(filesOf('world'));
const parsed = parseAssessmentFolder(filesOf('cases/altinn3-service'), { hash });
if (!parsedWorld.ok || !parsed.ok) throw new Error('the case or the world cannot be read');
const world: World = parsedWorld.value;
const service = parsed.value.assessment;
const release: Release = must(parsed.value.platform, 'the service builds on nothing').release;
const asOf = must(parseLocalDate('2024-09-01'), 'no such day');

type Took = { readonly wall: number; readonly cpu: number };
const timed = (times: number, run: () => void): Took => measure(run, times, 1);
const timedOnce = <T>(run: () => T): Took & { readonly value: T } => {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const value = run();
  const { user, system } = process.cpuUsage(used);
  return { value, wall: performance.now() - from, cpu: (user + system) / 1000 };
};
const show = (what: string, { wall, cpu }: Took, goal: number | undefined): void => {
  const columns = [what.padEnd(72), wall.toFixed(2).padStart(10), 'ms', cpu.toFixed(2).padStart(10), 'ms'];
  process.stdout.write(`${columns.join(' ')} processor${goal === undefined ? '' : `   goal ${goal} ms`}\n`);
};

const next: Release = createRelease(
  {
    schemaVersion: release.manifest.schemaVersion,
    records: release.records.map((record) =>
      record.kind === 'premise' && record.id === 'dpf-covers-provider'
        ? { ...record, text: { nb: 'Adekvansbeslutningen dekker ikke lenger leverandørens morselskap.' } }
        : record,
    ),
  },
  { version: '2.7', on: asOf },
  hash,
);

// As unlike as their people are: every service has an exposure of its own, one in ten has left statements unanswered.
const count = Number(process.env['SERVICES'] ?? 10_000);
const services: readonly Assessment[] = Array.from({ length: count }, (_, index) => {
  const moved = standOn(service, next);
  return {
    ...moved,
    records: moved.records
      .filter((record) => !(record.kind === 'stance' && index % 10 === 0 && record.of.startsWith('support')))
      .map((record) =>
        record.kind === 'assessment'
          ? {
              ...record,
              id: `service-${index}`,
              exposure: record.exposure && {
                ...record.exposure,
                persons: [10 + index, 100 + 20 * index] as const,
              },
            }
          : record,
      ),
  };
});

show(
  'composing one service, release prepared',
  timed(200, () => void compose(service, release)),
  20,
);
show(
  'composing one service, release new',
  timed(20, () => void compose(service, { ...release })),
  20,
);
const one = must(services[7], 'no service');
show(
  'one service evaluated whole',
  timed(20, () => void evaluate(compose(one, next), world, asOf)),
  undefined,
);

const run = (some: readonly Assessment[]): readonly ServiceSummary[] => {
  const summarise = createServiceEvaluator({ ...next }, world, asOf);
  return some.map((each) => summarise(each));
};
run(services.slice(0, 200));
const all = timedOnce(() => run(services));
show(`one platform change: ${count} services re-evaluated, one after another`, all, 5000);

const listed = (): unknown =>
  all.value
    .filter(({ unconfirmed, open }) => unconfirmed.length + open > 0)
    .map(({ service: id, conclusion, open, unconfirmed, claims }) => ({
      id,
      conclusion,
      open,
      unconfirmed: unconfirmed.length,
      challenged: claims.filter(({ standing }) => standing !== 'supported').length,
    }))
    .sort((a, b) => b.unconfirmed - a.unconfirmed || b.open - a.open || (a.id < b.id ? -1 : 1));
show(
  'listed for the operator, sorted',
  timed(20, () => void listed()),
  200,
);

// What the operator's screen is made of: half of the services have not read the newest release.
const day = (text: string): LocalDate => must(parseLocalDate(text), 'no such day');
const dated = [
  { hash: release.manifest.hash, on: day('2024-06-01') },
  { hash: next.manifest.hash, on: asOf },
];
const entriesOf = (): readonly ServiceEntry[] => {
  const behind = createServiceEntries({ ...release }, { ...next }, world, asOf);
  const newest = createServiceEntries({ ...next }, undefined, world, asOf);
  return services.map((each, index) => (index % 2 === 0 ? newest(each) : behind(standOn(each, release))));
};
const read = timedOnce(entriesOf);
const entries = read.value;
show(`${count} services read for the operator, half of them behind`, read, undefined);
show(
  'the operator’s overview of them: list, statements, shared risk',
  timed(7, () => void platformOverview(entries, dated, next, asOf)),
  200,
);

// The shared work must not change the answer.
for (const index of [0, 7, count - 1]) {
  const each = must(services[index], 'no service');
  const whole = evaluate(compose(each, next), world, asOf);
  const quick = must(all.value[index], 'no summary');
  const own = whole.claims
    .filter(({ provenance }) => provenance?.from === 'own')
    .map(({ id, standing }) => `${id} ${standing}`)
    .sort();
  const same =
    JSON.stringify(own) === JSON.stringify(quick.claims.map(({ id, standing }) => `${id} ${standing}`)) &&
    whole.conclusion.standing === quick.conclusion &&
    whole.risks.every((risk) =>
      quick.risks.some(
        (other) =>
          other.scenario === risk.scenario &&
          other.alternative === risk.alternative &&
          other.current === risk.current.band &&
          other.planned === risk.planned.band,
      ),
    );
  process.stdout.write(
    `service ${index}: ${same ? 'as when evaluated whole' : 'DIFFERS from the whole evaluation'}\n`,
  );
}
