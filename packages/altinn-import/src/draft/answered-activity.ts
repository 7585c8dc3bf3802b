import { isSameResult, type RecordOf, type Text } from '@risikobilde/core';
import type { Effect, Proposal } from '@risikobilde/files';
import type { Answers, StoredImport } from '../diff-import.js';

type Activity = RecordOf<'activity'>;

/** What an answer does to the activity: the effect that stood by an earlier answer goes, the one now accepted comes. */
type Move = { readonly gone: Effect | undefined; readonly come: Effect | undefined };

/**
 * The activity after new answers. What an earlier import wrote is replaced or taken out only where it still reads as it was
 * written; what somebody has changed since is theirs and stays.
 */
export const answeredActivity = (
  activity: Activity,
  earlier: Pick<StoredImport, 'proposals' | 'answers'>,
  proposals: readonly Proposal[],
  answers: Answers,
): Activity => {
  const before = new Map(earlier.proposals.map((proposal) => [proposal.id, proposal]));
  const now = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return Object.entries(answers).reduce<Activity>((changed, [id, { state }]) => {
    const was = earlier.answers[id]?.state === 'accepted' ? before.get(id)?.effect : undefined;
    const is = state === 'accepted' ? now.get(id)?.effect : undefined;
    // A proposal that is gone from the app, and accepted all the same, stays as it was written.
    if (state === 'accepted' && is === undefined) return changed;
    return moved(changed, { gone: was, come: is });
  }, activity);
};

const moved = (activity: Activity, { gone, come }: Move): Activity => {
  if (isSameResult(gone, come)) return activity;
  const field = (come ?? gone)?.field;
  switch (field) {
    case undefined:
      return activity;
    case 'data':
    case 'subjects':
    case 'criteria':
    case 'recipients':
    case 'systems':
      return {
        ...activity,
        [field]: replaced<unknown>(activity[field], itemOf(gone), itemOf(come)),
      };
    case 'retention':
    case 'obtainedFrom':
      return withValue(activity, field, valueOf(gone), valueOf(come));
    case 'description':
      return { ...activity, description: resaid(activity.description, sentenceOf(gone), sentenceOf(come)) };
  }
};

const itemOf = (effect: Effect | undefined): unknown =>
  effect !== undefined && 'item' in effect ? effect.item : undefined;
const valueOf = (effect: Effect | undefined): unknown =>
  effect !== undefined && 'value' in effect ? effect.value : undefined;
const sentenceOf = (effect: Effect | undefined): Text | undefined =>
  effect !== undefined && 'sentence' in effect ? effect.sentence : undefined;

/** The list with one item in the place of another; at the end where the other is not there, and never twice. */
const replaced = <Item>(items: readonly Item[], gone: Item | undefined, come: Item | undefined) => {
  const at = gone === undefined ? -1 : items.findIndex((item) => isSameResult(item, gone));
  const rest = at === -1 ? items : items.toSpliced(at, 1);
  if (come === undefined || rest.some((item) => isSameResult(item, come))) return rest;
  return at === -1 ? [...rest, come] : rest.toSpliced(at, 0, come);
};

const withValue = (
  activity: Activity,
  field: 'retention' | 'obtainedFrom',
  gone: unknown,
  come: unknown,
): Activity => {
  if (come !== undefined) return { ...activity, [field]: come };
  if (!isSameResult(activity[field], gone)) return activity;
  // A draft starts from the data subject alone; nothing is said of retention until somebody says it.
  if (field === 'obtainedFrom') return { ...activity, obtainedFrom: 'subject' };
  const { retention: _, ...rest } = activity;
  return rest;
};

/** The description with one sentence in the place of another, in each language that has it. */
const resaid = (text: Text, gone: Text | undefined, come: Text | undefined): Text =>
  Object.fromEntries(
    Object.entries(text).map(([language, said]) => {
      const [out, into] = [gone?.[language], come?.[language]];
      const without = out === undefined ? said : said.replace(out, '').replaceAll(/ {2,}/g, ' ').trim();
      const next = into === undefined || without.includes(into) ? without : `${without} ${into}`.trim();
      return [language, next === '' ? said : next];
    }),
  );
