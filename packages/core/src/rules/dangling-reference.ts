import type { Context } from '../context.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { markdownReferences } from '../model/markdown-references.js';
import { referencesOf } from '../references/references.js';
import { languages } from '../model/text.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { worldKinds } from '../world/world.js';
import { groupedBy } from './grouped-by.js';
import { nameOf } from '../derive/names.js';
import { versionDate } from '../derive/version-date.js';

export const aboutDanglingReference: AboutRule = {
  title: {
    nb: 'Henvisning til noe som ikke finnes',
    nn: 'Tilvising til noko som ikkje finst',
    en: 'Reference to something that is not there',
  },
  finds: {
    nb: 'Poster og kapitler som viser til en post som ikke er del av vurderingen på datoen.',
    nn: 'Postar og kapittel som viser til ein post som ikkje er del av vurderinga på datoen.',
    en: 'Records and chapters that refer to a record that is not part of the assessment on the day.',
  },
  why: {
    nb: 'En leser som følger henvisningen, finner ikke det vurderingen bygger på.',
    nn: 'Ein lesar som følgjer tilvisinga, finn ikkje det vurderinga byggjer på.',
    en: 'A reader who follows the reference does not find what the assessment rests on.',
  },
  source: 'GDPR art. 5(2), 35(7)',
  falsePositives: {
    nb: 'Omtale av noe som med vilje er tatt ut. Skriv det uten henvisning.',
    nn: 'Omtale av noko som med vilje er teke ut. Skriv det utan tilvising.',
    en: 'Mention of something taken out on purpose. Write it without a reference.',
  },
};

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  evaluate: (context) =>
    context.all.filter(speaksOfToday).flatMap((record) =>
      groupedBy(danglingIn(context, record), (reference) => reference.id).map(([id, references]) => {
        const once = context.recordOfAnyDay(id);
        const gone = once?.until !== undefined && once.until <= context.asOf ? once.until : undefined;
        const came = gone ?? once?.from;
        return {
          refs: [record.id, id] as const,
          field: references[0]?.field ?? '',
          ...(gone && { since: gone }),
          message: say(gone ? takenOut : once ? notYet : unknown, {
            name: nameOf(context, record.id),
            target: once ? nameOf(context, id) : plain(id),
            date: came === undefined ? '' : versionDate(context, came),
          }),
          fix: {
            nb: 'Fjern henvisningen, vis til det som gjelder nå, eller ta posten inn igjen.',
            nn: 'Fjern tilvisinga, vis til det som gjeld no, eller ta posten inn att.',
            en: 'Remove the reference, refer to what holds now, or take the record back in.',
          },
        };
      }),
    ),
};

const takenOut = {
  nb: '«{name}» viser til «{target}», som er ute av vurderingen fra {date}.',
  nn: '«{name}» viser til «{target}», som er ute av vurderinga frå {date}.',
  en: '“{name}” refers to “{target}”, which is out of the assessment from {date}.',
};
const notYet = {
  nb: '«{name}» viser til «{target}», som er med i vurderingen først fra {date}.',
  nn: '«{name}» viser til «{target}», som er med i vurderinga først frå {date}.',
  en: '“{name}” refers to “{target}”, which is in the assessment only from {date}.',
};
const unknown = {
  nb: '«{name}» viser til {target}, som ikke finnes i vurderingen.',
  nn: '«{name}» viser til {target}, som ikkje finst i vurderinga.',
  en: '“{name}” refers to {target}, which the assessment does not hold.',
};

// What was considered or decided is history: it may well be about something that is gone since.
const speaksOfToday = (record: AssessmentRecord): boolean =>
  record.kind !== 'consideration' && record.kind !== 'decision';

type Dangling = { readonly id: string; readonly field: string };

const danglingIn = (context: Context, record: AssessmentRecord): readonly Dangling[] =>
  referencesIn(record).filter(
    ({ id, anything }) => context.record(id) === undefined && !(anything && isInWorld(context, id)),
  );

type Mention = Dangling & { readonly anything: boolean };

// Reading a record's schema costs more than the rest of the rule, and records never change.
const known = new WeakMap<AssessmentRecord, readonly Mention[]>();

const referencesIn = (record: AssessmentRecord): readonly Mention[] => {
  const before = known.get(record);
  if (before) return before;
  const found = [...inFields(record), ...(record.kind === 'section' ? inText(record) : [])];
  known.set(record, found);
  return found;
};

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
  languages.flatMap((language) =>
    markdownReferences(section.body?.[language] ?? '').flatMap((reference) =>
      reference.kind === 'record' || reference.kind === 'claim'
        ? [{ id: reference.id, field: `body.${language}`, anything: false }]
        : [],
    ),
  );

const isInWorld = (context: Context, id: string): boolean =>
  worldKinds.some((kind) => context.world(kind, id) !== undefined);
