import type { RequestedChange } from '../history/edit.js';
import { isSameResult } from '../history/equality.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { isOfKind } from '../model/assessment.js';
import type { Text } from '@risikobilde/words/message';
import type { Library, LibraryItemOf } from './library.js';
import type { UpdatedField } from './updates.js';

type Template = LibraryItemOf<'sector'>;
type Edition = Omit<Template, 'kind' | 'id' | 'sources' | 'earlier'>;

/** A question that a newer template asks of a chapter and the earlier one did not, or no longer asks. */
export type QuestionUpdate = {
  readonly section: string;
  readonly text: Text;
  readonly change: 'added' | 'removed';
};

/** Law that a newer template names and the earlier one did not, or no longer names: to be looked at, nothing is written of it. */
type LawUpdate = Template['law'][number] & { readonly change: 'added' | 'removed' };

/** What a newer edition of the template of a sector says otherwise than the one that an assessment was begun from. */
export type TemplateUpdate = {
  readonly record: string;
  readonly item: string;
  readonly title: Text;
  readonly from: string;
  readonly to: string;
  readonly authority: UpdatedField | undefined;
  readonly questions: readonly QuestionUpdate[];
  readonly law: readonly LawUpdate[];
};

const authorityField = 'subject.authority';

/** The templates that an assessment was begun from: that of its sector first, then those of the further ones. */
export const templatesTaken = (
  head: Pick<RecordOf<'assessment'>, 'library' | 'templates'> | undefined,
): readonly Taken[] => [...(head?.library ? [head.library] : []), ...(head?.templates ?? [])];

type Taken = NonNullable<RecordOf<'assessment'>['library']>;

/**
 * Three-way difference of each template as it was taken, as it is now, and what stands in the assessment. A question that has been
 * answered is no longer open, and is not asked again; one that was reworded here stays. A template with nothing to go through is
 * not in it.
 */
export const templateUpdates = (
  records: readonly AssessmentRecord[],
  library: Library,
): readonly TemplateUpdate[] => {
  const head = records.find(isOfKind('assessment'));
  if (head === undefined) return [];
  const pairs = templatesTaken(head).flatMap((taken): readonly Pair[] => {
    const now = library.items.find((one) => one.kind === 'sector' && one.id === taken.item);
    return now?.kind === 'sector' ? [{ taken, now }] : [];
  });
  return pairs.flatMap(({ taken, now }): readonly TemplateUpdate[] => {
    if (taken.edition >= now.edition) return [];
    const before = now.earlier.find(({ edition }) => edition === taken.edition);
    const others = pairs.flatMap((pair) => (pair.now === now ? [] : pair.now.questions));
    const update: TemplateUpdate = {
      record: head.id,
      item: now.id,
      title: now.title,
      from: taken.edition,
      to: now.edition,
      authority: authorityOf(head, before, now),
      questions: questionsOf(records, before, now, others),
      law: lawOf(before, now),
    };
    const isNothing =
      update.authority === undefined && update.questions.length === 0 && update.law.length === 0;
    return isNothing ? [] : [update];
  });
};

type Pair = { readonly taken: Taken; readonly now: Template };

const authorityOf = (
  head: RecordOf<'assessment'>,
  before: Edition | undefined,
  now: Edition,
): UpdatedField | undefined => {
  const own = head.subject.authority;
  const old = before?.authority;
  if (isSameResult(old, now.authority) || isSameResult(own, now.authority)) return undefined;
  const state = isSameResult(own, old) ? 'asPicked' : 'adapted';
  return { field: authorityField, before: old, now: now.authority, own, state };
};

type Question = Edition['questions'][number];

const questionsOf = (
  records: readonly AssessmentRecord[],
  before: Edition | undefined,
  now: Edition,
  /** What the other templates ask: a question that they share stays while one of them asks it. */
  others: readonly Question[],
): readonly QuestionUpdate[] => {
  const isIn = (questions: readonly Question[], { section, text }: Question): boolean =>
    questions.some((one) => one.section === section && isSameResult(one.text, text));
  const open = records
    .filter(isOfKind('section'))
    .flatMap(({ id, openQuestions }) => openQuestions.map((text): Question => ({ section: id, text })));
  const chapters = new Set(records.flatMap(({ id, kind }) => (kind === 'section' ? [id] : [])));
  const old = before?.questions ?? [];
  return [
    ...now.questions
      .filter((one) => chapters.has(one.section) && !isIn(old, one) && !isIn(open, one))
      .map((one) => ({ ...one, change: 'added' as const })),
    ...old
      .filter((one) => !isIn([...now.questions, ...others], one) && isIn(open, one))
      .map((one) => ({ ...one, change: 'removed' as const })),
  ];
};

const lawOf = (before: Edition | undefined, now: Edition): readonly LawUpdate[] => {
  // Of an edition that the library no longer has nobody can say what is new.
  if (before === undefined) return [];
  const isIn = (law: Edition['law'], { source, provision }: Edition['law'][number]): boolean =>
    law.some((one) => one.source === source && one.provision === provision);
  return [
    ...now.law.filter((one) => !isIn(before.law, one)).map((one) => ({ ...one, change: 'added' as const })),
    ...before.law.filter((one) => !isIn(now.law, one)).map((one) => ({ ...one, change: 'removed' as const })),
  ];
};

/**
 * Moves an assessment on to the newest edition of its template: the authority and the questions that are taken read as there, all
 * else stays as it is. `taken` holds the places of questions in the update.
 */
export const takeTemplateUpdate = (
  { record, item, to, authority, questions }: TemplateUpdate,
  records: readonly AssessmentRecord[],
  taken: { readonly authority: boolean; readonly questions: ReadonlySet<number> },
): readonly RequestedChange[] => {
  const chosen = questions.filter((_, index) => taken.questions.has(index));
  const templates = records.find(isOfKind('assessment'))?.templates ?? [];
  return [
    {
      record,
      set: {
        ...(templates.some((one) => one.item === item)
          ? { templates: templates.map((one) => (one.item === item ? { item, edition: to } : one)) }
          : { library: { item, edition: to } }),
        ...(taken.authority && authority && { [authorityField]: authority.now }),
      },
    },
    ...records.filter(isOfKind('section')).flatMap(({ id, openQuestions }): readonly RequestedChange[] => {
      const own = chosen.filter(({ section }) => section === id);
      if (own.length === 0) return [];
      const gone = own.filter(({ change }) => change === 'removed');
      const added = own.filter(({ change }) => change === 'added');
      const kept = openQuestions.filter((text) => !gone.some((one) => isSameResult(one.text, text)));
      return [{ record: id, set: { openQuestions: [...kept, ...added.map(({ text }) => text)] } }];
    }),
  ];
};
