import { isMessage, isText, type MessageValue, type Sayable } from '@risikobilde/words/message';
import type { Evaluation, Finding, Reason } from '../evaluation.js';
import type { FieldValue } from '../kinds/field.js';
import { walkFields } from '../kinds/fields.js';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';
import { memoiseByObject } from '../model/memoise.js';
import { type Level, levels } from '../model/level.js';
import type { World } from '../world/world.js';

const highest = (all: readonly Level[]): Level =>
  all.reduce((a, b) => (levels.indexOf(b) > levels.indexOf(a) ? b : a), 'public');

/** Whether a reader of one level of access may be told what has another. */
export const mayBeTold = (level: Level, reader: Level): boolean =>
  levels.indexOf(level) <= levels.indexOf(reader);

/**
 * Who may be told what follows from an assessment: as high as the highest record it is made of. It is an allow-list. A text is
 * told because it is held by a record, or by the world data, that its reader may see; a text of unknown origin is internal.
 */
export type Levels = {
  /** Of a record; undefined for what is no record of the assessment. */
  readonly ofRecord: (id: string) => Level | undefined;
  /** Of a sentence: of every text, name and id in it. */
  readonly ofSayable: (said: Sayable) => Level;
  /** Of one step of an argument, without the steps below it. */
  readonly ofReason: (reason: Reason) => Level;
  /** Of why a claim or a premise does not stand: of every step that does not hold. */
  readonly ofArgument: (argued: { readonly because: readonly Reason[] }) => Level;
  readonly ofFinding: (finding: Finding) => Level;
};

export const createLevels = (assessment: Assessment, world: World, evaluation: Evaluation): Levels => {
  const records = new Map(assessment.records.map((record) => [record.id, record.level]));
  const known = knownIn(assessment, world);
  const argued = new Map([...evaluation.claims, ...evaluation.premises].map((one) => [one.id, one]));

  const ofText = memoiseByObject((text: object): Level => known.texts.get(keyOf(text)) ?? 'internal');
  const ofString = (text: string): Level => records.get(text) ?? known.strings.get(text) ?? 'public';
  const ofValue = (value: MessageValue): Level => {
    if (typeof value === 'number') return 'public';
    if (typeof value === 'string') return ofString(value);
    if ('list' in value && Array.isArray(value.list)) return highest(value.list.map(ofValue));
    if (isMessage(value)) return highest(Object.values(value.values).map(ofValue));
    // An id or a code, which is in no language.
    if ('und' in value) return ofString(value['und']);
    return ofText(value);
  };
  // A computed ground is named after its record: `measure#effect`.
  const ofRef = (ref: string): Level => records.get(ref.split('#')[0] ?? ref) ?? ofString(ref);
  // The same steps stand in the arguments of many claims.
  const ofReason = memoiseByObject(
    (reason: Reason): Level =>
      highest([
        ofRef(reason.ref),
        ofValue(reason.label),
        ofValue(reason.reason),
        ...(reason.considerAs ? [ofRef(reason.considerAs.about)] : []),
      ]),
  );
  const ofArgument: Levels['ofArgument'] = ({ because }) =>
    highest(
      because.flatMap((reason) =>
        reason.standing === 'supported' ? [] : [ofReason(reason), ofArgument({ because: reason.children })],
      ),
    );
  return {
    ofRecord: (id) => records.get(id),
    ofSayable: ofValue,
    ofReason,
    ofArgument,
    ofFinding: ({ refs, at, message, fix }) =>
      highest([
        ...[...refs, at.record].map(ofRef),
        ...[message, ...(fix ? [fix] : [])].map(ofValue),
        // A finding about a claim quotes why it wobbles.
        ...refs.flatMap((ref) => {
          const about = argued.get(ref);
          return about === undefined ? [] : [ofArgument(about)];
        }),
      ]),
  };
};

/** What is held somewhere, whole: texts by all their languages, and strings of no language. The lowest level that holds it. */
type Known = { readonly texts: ReadonlyMap<string, Level>; readonly strings: ReadonlyMap<string, Level> };

// By what it says and not by identity: an evaluation may come out of a store or from another thread.
const keyOf = (text: object): string => JSON.stringify(text);

const knownIn = (assessment: Assessment, world: World): Known => {
  const open = knownInWorld(world);
  const texts = new Map(open.texts);
  const strings = new Map(open.strings);
  const lower = (map: Map<string, Level>, key: string, level: Level): void => {
    const before = map.get(key);
    if (before === undefined || levels.indexOf(level) < levels.indexOf(before)) map.set(key, level);
  };
  const add = (record: AssessmentRecord): void =>
    walkFields(record, (_, { type }, held) => {
      if (isText(held)) lower(texts, keyOf(held), record.level);
      else if (type === 'free') for (const text of textsIn(held)) lower(texts, keyOf(text), record.level);
      else if (typeof held === 'string' && !closed.has(type)) lower(strings, held, record.level);
    });
  for (const record of assessment.records) add(record);
  const { inheritance } = assessment;
  for (const statement of inheritance?.statements ?? [])
    for (const text of textsIn(statement.name)) lower(texts, keyOf(text), statement.level);
  return { texts, strings };
};

// What comes from a closed list, or is a day, tells nothing of the record that it stands in.
const closed: ReadonlySet<FieldValue['type']> = new Set(['choice', 'country', 'date']);

/** World data is open to everyone. */
const knownInWorld = memoiseByObject((world: World): Known => {
  const texts = new Map<string, Level>(textsIn(world.entries).map((text) => [keyOf(text), 'public']));
  const strings = new Map<string, Level>(stringsIn(world.entries).map((text) => [text, 'public']));
  return { texts, strings };
});

const textsIn = (value: unknown): readonly object[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (isText(value)) return [value];
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isObject(value) && !isText(value) ? Object.values(value).flatMap(stringsIn) : [];
};
