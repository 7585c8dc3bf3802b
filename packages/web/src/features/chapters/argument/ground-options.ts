import {
  type AssessmentRecord,
  type GroundLeaf,
  leavesOf,
  type LocalDate,
  type Text,
  type World,
} from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { Findable } from '../../../shared/search/find-in.js';

/** Something that a claim or a premise can rest on, under the name it is found by. */
export type GroundOption = Findable & { readonly ground: GroundLeaf };

/** How the names are written in the language of the page. */
export type GroundWords = {
  readonly nameOf: (id: string) => string;
  readonly text: (text: Text) => string;
  readonly country: (code: string) => string;
  readonly t: Words['t'];
};

/** The claims and premises that already rest on one of them, itself among them: resting on these would be a circle. */
export const whatRestsOn = (id: string, records: readonly AssessmentRecord[]): ReadonlySet<string> => {
  const restsOn = new Map<string, string[]>();
  for (const record of records) {
    const grounds =
      record.kind === 'claim' ? [record.grounds] : record.kind === 'premise' ? record.restsOn : [];
    for (const leaf of grounds.flatMap(leavesOf)) {
      const on = 'claim' in leaf ? leaf.claim : 'premise' in leaf ? leaf.premise : undefined;
      if (on !== undefined) restsOn.set(on, [...(restsOn.get(on) ?? []), record.id]);
    }
  }
  const found = new Set([id]);
  // A set grows while it is walked, so this reaches whatever leans on what was found.
  for (const one of found) for (const holder of restsOn.get(one) ?? []) found.add(holder);
  return found;
};

/** All that one claim or premise can rest on: records, sources, reports, suppliers' clauses, and what is computed. */
export const groundOptions = (
  holder: string,
  records: readonly AssessmentRecord[],
  world: World,
  asOf: LocalDate,
  words: GroundWords,
): readonly GroundOption[] => {
  const circle = whatRestsOn(holder, records);
  return [
    ...records.flatMap((record): GroundOption[] => {
      const ground = circle.has(record.id) ? undefined : groundOfRecord(record);
      return ground === undefined
        ? []
        : [
            {
              id: record.id,
              kind: record.kind,
              title: words.nameOf(record.id),
              target: { type: 'record', id: record.id },
              ground,
            },
          ];
    }),
    ...computedOptions(records, words),
    ...worldOptions(world, asOf, words),
  ];
};

const groundOfRecord = ({ kind, id }: AssessmentRecord): GroundLeaf | undefined => {
  switch (kind) {
    case 'premise':
      return { premise: id };
    case 'claim':
      return { claim: id };
    case 'measure':
      return { measure: id };
    case 'section':
      return { section: id };
    case 'activity':
      return { activity: id };
    case 'right':
      return { right: id };
    case 'freedom':
      return { freedom: id };
    case 'requirement':
      return { requirement: id };
    case 'benefit':
      return { benefit: id };
    case 'advice':
      return { advice: id };
    case 'decision':
      return { decision: id };
    case 'consideration':
      return { consideration: id };
    case 'engagement':
      return { engagement: id };
    case 'scenario':
      return { scenario: id };
    default:
      // Parties, transfers, effects and stances say nothing of their own that could hold or fall.
      return undefined;
  }
};

const computed = (id: string, title: string, ground: GroundLeaf): GroundOption => ({
  id,
  kind: 'computed',
  title,
  target: { type: 'world', id },
  ground,
});

const computedOptions = (
  records: readonly AssessmentRecord[],
  words: GroundWords,
): readonly GroundOption[] => {
  const alternatives = records.flatMap((record) =>
    record.kind === 'assessment' ? [...record.alternatives] : [],
  );
  const comparisons = alternatives.flatMap((one) =>
    alternatives
      .filter((other) => other !== one)
      .flatMap((other) =>
        (['notHigher', 'lower'] as const).map((expects) =>
          computed(
            `${expects}:${one.id}:${other.id}`,
            words.t(`argument.options.${expects}`, {
              one: words.text(one.name),
              other: words.text(other.name),
            }),
            { comparison: { alternative: one.id, against: other.id, expects } },
          ),
        ),
      ),
  );
  const countries = [
    ...new Set(records.flatMap((record) => (record.kind === 'transfer' ? [record.country] : []))),
  ].toSorted();
  const transfers = countries.map((to) =>
    computed(`transfers:${to}`, words.t('argument.options.transfersTo', { country: words.country(to) }), {
      transfers: { to, by: 'anyGround' },
    }),
  );
  const elsewhere =
    countries.length === 0
      ? []
      : [
          computed('transfers:other', words.t('argument.options.transfersElsewhere'), {
            transfers: { to: 'other', except: countries, by: 'anyGround' },
          }),
        ];
  return [...comparisons, ...transfers, ...elsewhere];
};

const worldOptions = (world: World, asOf: LocalDate, words: GroundWords): readonly GroundOption[] =>
  world.entries.flatMap((entry): GroundOption[] => {
    const option = (
      kind: GroundOption['kind'],
      id: string,
      title: string,
      ground: GroundLeaf,
    ): GroundOption => ({
      id,
      kind,
      title,
      target: { type: 'world', id: entry.id },
      ground,
    });
    switch (entry.kind) {
      case 'source':
        return [option(entry.kind, entry.id, words.text(entry.title), { source: entry.id })];
      case 'series':
        return [option(entry.kind, entry.id, words.nameOf(entry.id), { series: entry.id })];
      case 'subprocessors':
        return [option(entry.kind, entry.id, words.text(entry.title), { subprocessors: entry.id })];
      case 'terms': {
        const edition = entry.editions
          .filter(({ date }) => date <= asOf)
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
        return (edition?.clauses ?? []).map((clause) =>
          option(
            entry.kind,
            `${entry.id}:${clause.anchor}`,
            words.t('argument.options.clause', {
              terms: words.text(entry.title),
              clause: words.text(clause.title),
            }),
            { terms: entry.id, clause: clause.anchor },
          ),
        );
      }
      default:
        return [];
    }
  });
