// Whether an evaluation takes longer for the packs that it does not need: the Altinn case on the packs it needs, on all that ship, and on 20 more.
import { evaluate, isSameResult, parseLocalDate, packsWithin, type World } from '@risikobilde/core';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';
import { machine } from './measure.js';

const { assessment } = shippedCase('altinn3');
const shipped = shippedWorld();
const packs = shipped.packs ?? [];
const day = parseLocalDate('2026-11-24');
if (!day) throw new Error('The day cannot be read.');

const worldOf = (kept: readonly (typeof packs)[number][]): World => {
  const ids = new Set(kept.flatMap(({ entries }) => entries));
  return { ...shipped, packs: kept, entries: shipped.entries.filter(({ id }) => ids.has(id)) };
};

/** The packs that the case refers to, and what those need. */
const needed = (): World => {
  const named = JSON.stringify(assessment.records);
  const direct = packs.filter(({ entries }) => entries.some((id) => named.includes(`"${id}"`)));
  const within = new Set(direct.flatMap(({ id }) => [...packsWithin(packs, id)]));
  return worldOf(packs.filter(({ id }) => within.has(id)));
};

/** Countries that ISO 3166 leaves to its users: what the copies are law of. */
const countries = new Map(
  ['NO', 'DK', 'SE', 'NL', 'GB', 'CH', 'US'].map((code, n) => [code, `Q${'MNOPQRS'[n]}`]),
);

/**
 * The shipped world and `more` packs beside: those that ship again, by another publisher, of other countries, with ids of their own.
 * `speaksOfTheSame`: their reports and events are on the themes that the case asks about, so that they bear on its premises.
 */
const withMore = (more: number, speaksOfTheSame: boolean): World => {
  const copied = packs
    .filter(({ id }) => /^(?:no|dk|se|nl|gb|ch|us|sector\/.*|supplier\/.*)$/.test(id))
    .slice(0, more);
  if (copied.length < more) throw new Error(`${more} packs were wanted, and ${copied.length} can be copied.`);
  const themes = shipped.entries.filter(({ kind }) => kind === 'theme' && !speaksOfTheSame);
  const own = new Set([...copied.flatMap(({ entries }) => entries), ...themes.map(({ id }) => id)]);
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return own.has(value) ? `other-${value}` : (countries.get(value) ?? value);
    if (Array.isArray(value)) return value.map(renamed);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'kind'
          ? inner
          : key === 'on' && !speaksOfTheSame
            ? { nb: 'Et annet spørsmål' }
            : renamed(inner),
      ]),
    );
  };
  const copies = shipped.entries
    .filter(({ id }) => own.has(id))
    // A copy of a valid entry with other ids is a valid entry.
    .map((entry) => renamed(entry) as World['entries'][number]);
  return {
    ...shipped,
    entries: [...shipped.entries, ...copies],
    packs: [
      ...packs,
      ...copied.map((pack) => ({
        ...pack,
        id: `other/${pack.id.replace('/', '-')}`,
        publisher: 'Other',
        entries: pack.entries.map((id) => `other-${id}`),
      })),
    ],
  };
};

const worlds = { needed: needed(), shipped, more: withMore(20, false), same: withMore(20, true) };
type Name = keyof typeof worlds;
const said: Readonly<Record<Name, string>> = {
  needed: 'the packs it needs',
  shipped: 'all that ship',
  more: 'and 20 more',
  same: 'and 20 on the same themes',
};
// The last of each round is the first of the next, so that what else the machine does falls on all alike.
const names: readonly Name[] = ['shipped', 'needed', 'more', 'same'];

console.log(`${machine()}; the Altinn case, in turn in one process`);
const first = evaluate(assessment, worlds.shipped, day);
for (const name of names) {
  const isSame = isSameResult(evaluate(assessment, worlds[name], day), first);
  const { packs: held = [], entries } = worlds[name];
  console.log(
    `${said[name].padEnd(28)} ${held.length} packs, ${entries.length} entries; ${isSame ? 'the same answer' : 'another answer'}`,
  );
}

/** The median of one list, and the median of the ratios of two runs that came after each other. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const inTurn = (what: string, runs: number, world: (name: Name) => World): void => {
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = -40; run < runs; run++)
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      const of = world(name);
      const began = performance.now();
      evaluate(assessment, of, day);
      if (run >= 0) taken.get(name)?.push(performance.now() - began);
    }
  const shippedMs = taken.get('shipped') ?? [];
  for (const [name, ms] of taken) {
    const least = (all: readonly number[]): number =>
      all.toSorted((a, b) => a - b)[all.length >> 3] ?? Number.NaN;
    const ratio = median(ms.map((one, run) => one / (shippedMs[run] ?? 1)));
    console.log(
      `${what.padEnd(26)} ${said[name].padEnd(28)} ${median(ms).toFixed(1).padStart(6)} ms; ${(median(ms) / median(shippedMs)).toFixed(3)} of all that ship by medians, ${ratio.toFixed(3)} by rounds, ${(least(ms) / least(shippedMs)).toFixed(3)} of the fastest eighth`,
    );
  }
};

inTurn('evaluate', 400, (name) => worlds[name]);
// A world that has just come: nothing that is worked out of its list of entries has been.
inTurn('the first time on a world', 100, (name) => ({ ...worlds[name], entries: [...worlds[name].entries] }));
