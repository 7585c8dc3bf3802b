import { languages, type Text } from '@risikobilde/words';
import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';
import { markdownReferences } from '../model/markdown-references.js';
import { referencesOf } from '../references/references.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';
import { worldKinds } from '../world/world.js';
import { groupedBy } from './grouped-by.js';
import { nameOf } from '../derive/names.js';
import { versionDate } from '../derive/version-date.js';

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(2), 35(7)',
  evaluate: (context) => context.ofAnyDay.flatMap((record) => danglingIn(context, record)),
};

const danglingIn = keptWithin((context: Context, record: AssessmentRecord): readonly RawFinding[] => {
  if (!speaksOfToday(record)) return [];
  const dangling = referencesIn(record).filter(
    ({ id, anything }) => context.record(id) === undefined && !(anything && isInWorld(context, id)),
  );
  if (dangling.length === 0 || context.record(record.id) === undefined) return [];
  return groupedBy(dangling, (reference) => reference.id).map(([id, references]) => {
    const once = context.recordOfAnyDay(id);
    const gone = once?.until !== undefined && hasCome(context, once.until) ? once.until : undefined;
    const came = gone ?? once?.from;
    return {
      refs: [record.id, id] as const,
      field: references[0]?.field ?? '',
      ...(gone && { since: gone }),
      message: message(
        gone
          ? 'rule.dangling-reference.takenOut'
          : once
            ? 'rule.dangling-reference.notYet'
            : 'rule.dangling-reference.unknown',
        {
          name: nameOf(context, record.id),
          target: once ? nameOf(context, id) : plain(id),
          date: came === undefined ? '' : versionDate(context, came),
        },
      ),
      fix: message('rule.dangling-reference.fix'),
    };
  });
});

// What was considered or decided is history: it may well be about something that is gone since.
const speaksOfToday = (record: AssessmentRecord): boolean =>
  record.kind !== 'consideration' && record.kind !== 'decision';

type Dangling = { readonly id: string; readonly field: string };

type Mention = Dangling & { readonly anything: boolean };

// Reading a record's schema costs more than the rest of the rule, and records never change.
const referencesIn = memoiseByObject((record: AssessmentRecord): readonly Mention[] => [
  ...inFields(record),
  ...(record.kind === 'section' ? inText(record) : []),
]);

const inFields = (record: AssessmentRecord): readonly Mention[] =>
  referencesOf(record).flatMap((reference) =>
    // A ground that is not there on the day makes its claim unsupported; that is said there, once.
    reference.to === 'record' && !isGround(reference.path)
      ? [{ id: reference.id, field: reference.path.join('.'), anything: reference.kinds.includes('*') }]
      : [],
  );

const isGround = (path: readonly (string | number)[]): boolean =>
  path[0] === 'grounds' || path[0] === 'restsOn';

const inText = (section: Extract<AssessmentRecord, { kind: 'section' }>): readonly Mention[] =>
  // Named in the first language that has it, whatever order the files were read in.
  inOrder(section.body ?? {}).flatMap(([language, body]) =>
    markdownReferences(body).flatMap((reference) =>
      reference.kind === 'record' || reference.kind === 'claim'
        ? [{ id: reference.id, field: `body.${language}`, anything: false }]
        : [],
    ),
  );

const rank = (language: string): number => {
  const at = languages.findIndex((known) => known === language);
  return at === -1 ? languages.length : at;
};

const inOrder = (text: Text): readonly (readonly [string, string])[] =>
  Object.entries(text).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));

const isInWorld = (context: Context, id: string): boolean =>
  worldKinds.some((kind) => context.world(kind, id) !== undefined);
