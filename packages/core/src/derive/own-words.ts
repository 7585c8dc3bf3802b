import { message, type Message, type Sayable, type Text } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import type { Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName } from '../model/country-name.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';
import { latest, type LocalDate } from '../model/local-date.js';
import type { Passage, PassageStatement } from '../model/passage.js';
import type { Source } from '../world/world.js';
import { isKnown } from './known-day.js';
import { listOf } from './names.js';

export type PassageOfSource = { readonly source: Source; readonly passage: Passage };

/** One question that a body answers in two ways. */
export type Contradiction = {
  /** Made of its passages: one more of them is another contradiction, which nobody has answered. */
  readonly id: string;
  readonly on: Text;
  readonly by: Text;
  /** Where the two are: in two languages of a page, on two pages, or in two states of one. */
  readonly between: 'languages' | 'pages' | 'editions';
  /** Those that give the same answer together, the first that was said first. */
  readonly sides: readonly { readonly answer: Sayable; readonly passages: readonly PassageOfSource[] }[];
};

type Stated = PassageOfSource & { readonly statement: PassageStatement };

/** What the bodies of the world, and the assessment's own sources, had said by the day and not replaced since. */
const statedPassages = memoiseByObject((context: Context): readonly Stated[] =>
  context.worldOf('source').flatMap((source) =>
    (source.passages ?? []).flatMap((passage): Stated[] => {
      const { statement, stood } = passage;
      return statement === undefined ||
        !hasCome(context, stood) ||
        replacementOf(context, { source, passage }) !== undefined
        ? []
        : [{ source, passage, statement }];
    }),
  ),
);

/** Every question that one body answers in two ways, wherever it says so. */
export const contradictionsOf = memoiseByObject((context: Context): readonly Contradiction[] =>
  gathered(
    statedPassages(context),
    (a, b) => isSame(a.statement.on, b.statement.on) && isSameBody(a.source, b.source),
  ).flatMap((group): readonly Contradiction[] => {
    const sides = gathered(group, (a, b) => !contradict(a.statement, b.statement));
    const [first] = group;
    if (first === undefined || sides.length < 2) return [];
    return [
      {
        id: group
          .map(({ passage }) => passage.id)
          .sort()
          .join('+'),
        on: first.statement.on,
        by: first.source.issuer,
        between: whereOf(sides),
        sides: sides.flatMap((side) =>
          side[0] ? [{ answer: answerOf(side[0].statement), passages: side }] : [],
        ),
      },
    ];
  }),
);

/** In the order of the days; each with the first group that all of its members go with. */
const gathered = (
  all: readonly Stated[],
  goTogether: (a: Stated, b: Stated) => boolean,
): readonly (readonly Stated[])[] => {
  const groups: Stated[][] = [];
  for (const one of all.toSorted((a, b) => byDay(a.passage.stood, b.passage.stood))) {
    const found = groups.find((group) => group.every((other) => goTogether(one, other)));
    if (found) found.push(one);
    else groups.push([one]);
  }
  return groups;
};

const byDay = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

// An issuer that was not given is nobody in particular.
const isSameBody = (a: Source, b: Source): boolean =>
  a.id === b.id ||
  (isSame(a.issuer, b.issuer) && Object.values(a.issuer).some((name) => /\p{L}/u.test(name)));

/** A text without what two writers of the same words do differently. Each passage is held against all others, so it is asked for often. */
const written = memoiseByObject(
  (text: Text): Text =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => [
        language,
        words
          .normalize('NFC')
          .toLowerCase()
          .replaceAll(/[\s\u00a0]+/g, ' ')
          .replace(/[ .]+$/, '')
          .trim(),
      ]),
    ),
);

const isSame = (a: Text, b: Text): boolean => {
  const [one, other] = [written(a), written(b)];
  return Object.keys(one).some((language) => one[language] === other[language]);
};

/** Answers in two forms, or in no common language, can't be held against each other: nothing is said of them. */
const contradict = (a: PassageStatement, b: PassageStatement): boolean => {
  if ('places' in a && 'places' in b)
    return [...new Set(a.places)].sort().join() !== [...new Set(b.places)].sort().join();
  if ('holds' in a && 'holds' in b) return a.holds !== b.holds;
  return (
    'says' in a && 'says' in b && Object.keys(a.says).some((one) => one in b.says) && !isSame(a.says, b.says)
  );
};

const whereOf = (sides: readonly (readonly Stated[])[]): Contradiction['between'] => {
  const sources = sides.map((side) => new Set(side.map(({ source }) => source.id)));
  const [first, second] = sources;
  const shared = first && second ? [...first].filter((id) => second.has(id)) : [];
  if (shared.length === 0) return 'pages';
  const languages = sides.map(
    (side) =>
      new Set(side.filter(({ source }) => shared.includes(source.id)).map(({ passage }) => passage.language)),
  );
  return [...(languages[0] ?? [])].some((language) => languages[1]?.has(language)) ? 'editions' : 'languages';
};

const answerOf = (statement: PassageStatement): Sayable => {
  if ('says' in statement) return statement.says;
  if ('holds' in statement) return message(statement.holds ? 'answer.yes' : 'answer.no');
  return message('core.said', { said: listOf(statement.places.map(countryName)) });
};

/** The passages that somebody had judged for a premise by the day, and that stood then: what was replaced counts no more. */
export const passagesJudged = (context: Context, premise: RecordOf<'premise'>): readonly PassageOfSource[] =>
  everJudged(context, premise).filter((one) => replacementOf(context, one) === undefined);

/** The passages that came instead of one that somebody had judged for a premise, and that nobody has judged. */
export const replacementsUnjudged = (
  context: Context,
  premise: RecordOf<'premise'>,
): readonly PassageOfSource[] => {
  const judged = everJudged(context, premise);
  return judged.flatMap((one) => {
    const passage = replacementOf(context, one);
    return passage === undefined || judged.some((other) => other.passage === passage)
      ? []
      : [{ source: one.source, passage }];
  });
};

const everJudged = keptWithin((context: Context, premise: RecordOf<'premise'>): readonly PassageOfSource[] =>
  (premise.bearings ?? []).flatMap(({ of, on }) => {
    if (!('passage' in of) || !isKnown(context, on)) return [];
    const source = context.world('source', of.source);
    const passage = source?.passages?.find(({ id }) => id === of.passage);
    return source && passage && hasCome(context, passage.stood) ? [{ source, passage }] : [];
  }),
);

// One passage may have been replaced again and again; two that replace each other replace nothing.
const replacementOf = (context: Context, { source, passage }: PassageOfSource): Passage | undefined => {
  let newest: Passage | undefined;
  const seen = new Set([passage.id]);
  for (let id = passage.id; ; ) {
    const next = source.passages?.find(({ replaces, stood }) => replaces === id && hasCome(context, stood));
    if (next === undefined) return newest;
    if (seen.has(next.id)) return undefined;
    seen.add(next.id);
    newest = next;
    id = next.id;
  }
};

/** The contradictions that a premise leans on one side of: somebody has judged one of the passages for it. */
export const contradictionsAt = (
  context: Context,
  premise: RecordOf<'premise'>,
): readonly Contradiction[] => {
  const judged = new Set(passagesJudged(context, premise).map(({ passage }) => passage));
  return judged.size === 0
    ? []
    : contradictionsOf(context).filter(({ sides }) =>
        sides.some(({ passages }) => passages.some(({ passage }) => judged.has(passage))),
      );
};

/** The day from which both had been said. */
export const bothSaidFrom = ({ sides }: Contradiction): LocalDate | undefined =>
  latest(sides.flatMap(({ passages }) => passages.map(({ passage }) => passage.stood).sort()[0] ?? []));

/** A passage as a step of an argument. */
export const passageAbout = (
  source: Source,
  passage: Passage,
): Pick<Reason, 'ref' | 'type' | 'label' | 'since' | 'verification' | 'cite'> => ({
  ref: `${source.id}#${passage.id}`,
  type: 'passage',
  label: source.short,
  since: passage.stood,
  verification: passage.verification,
  cite: passage.cite,
});

/** The page that a passage stands on, in which language. */
export const passageName = (source: Source, { language }: Passage): Message =>
  message('reason.passage.name', { source: source.short, language });
