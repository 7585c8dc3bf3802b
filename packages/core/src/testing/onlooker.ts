import type { ConditionId } from '../cycle/transitions.js';

// An assessment as somebody sees it who looks on, keeps a diary, and knows nothing of how the program keeps hands, hashes or editions. What
// the program lets through is held against it, in core for all orders of steps and on the server for some.

/** Writes the text, what a risk rests on or an error; answers the error; or takes a step. */
export const acts = ['write', 'judge', 'err', 'answer', 'advise', 'accept', 'approve', 'giveOut'] as const;
export type Act = (typeof acts)[number];

/** A line of the diary: who did what, before which edition, and what it was said of. */
type Line = { readonly who: string; readonly act: Act; readonly edition: number; readonly of: string };
export type Diary = readonly Line[];

const content: readonly Act[] = ['write', 'judge', 'err', 'answer'];
const given: readonly Act[] = ['advise', 'accept'];

const times = (diary: Diary, act: Act): number => diary.filter((line) => line.act === act).length;
const editionNow = (diary: Diary): number => times(diary, 'giveOut');
const isThere = (diary: Diary, act: Act): boolean => diary.some((line) => line.act === act);
const last = (diary: Diary, act: Act): Line | undefined => diary.findLast((line) => line.act === act);
const namesOf = (diary: Diary, is: (line: Line) => boolean): ReadonlySet<string> =>
  new Set(diary.filter(is).map(({ who }) => who));

/** How what is written reads: written over and back again, until it reads as it did. */
export const readsOf = (diary: Diary, act: Act): 'a' | 'b' | undefined =>
  isThere(diary, act) ? (times(diary, act) % 2 === 1 ? 'a' : 'b') : undefined;

/** All that an approval is given on; what is given reads as it did before never again. */
const standing = (diary: Diary): string =>
  [...content.map((act) => readsOf(diary, act) ?? ''), ...given.map((act) => times(diary, act))].join(' ');

/** All that an edition holds, the approvals too. */
const whole = (diary: Diary): string => `${standing(diary)} ${times(diary, 'approve')}`;

/** What an act is said of, which must stand still for it to hold. */
const saidOf = (diary: Diary, act: Act): string => {
  if (act === 'approve') return standing(diary);
  if (act === 'giveOut') return whole(diary);
  return act === 'accept' ? (readsOf(diary, 'judge') ?? '') : '';
};

/** The diary with one more line. */
export const withDiaryLine = (diary: Diary, act: Act, who: string): Diary => [
  ...diary,
  { who, act, edition: editionNow(diary), of: saidOf(diary, act) },
];

/** Whose approval is of what stands there now. */
export const approversOf = (diary: Diary): ReadonlySet<string> => {
  const now = standing(diary);
  const newest = new Map(diary.filter(({ act }) => act === 'approve').map((line) => [line.who, line]));
  return new Set([...newest.values()].filter(({ of }) => of === now).map(({ who }) => who));
};

type Hands = Extract<ConditionId, 'fourEyes' | 'officerApart' | 'answeredByAnother'>;
const orNot = (name: Hands, is: boolean): readonly Hands[] => (is ? [name] : []);
const meet = (some: Iterable<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((one) => others.has(one));

/** Why an act must be refused for the sake of who did what before. */
export const handsAgainst = (diary: Diary, act: Act, who: string): readonly Hands[] => {
  const now = editionNow(diary);
  const authors = namesOf(diary, (line) => line.edition === now && content.includes(line.act));
  const judges = namesOf(diary, (line) => line.edition === now && line.act === 'judge');
  const makers = namesOf(diary, (line) => line.act === 'err');
  const acceptors = namesOf(diary, (line) => line.act === 'accept');
  const newest = last(diary, 'advise');
  const officers = namesOf(
    diary,
    (line) => line.act === 'advise' && (line.edition === now || line === newest),
  );
  if (act === 'answer') return orNot('answeredByAnother', makers.has(who));
  if (act === 'advise')
    return [...orNot('fourEyes', authors.has(who)), ...orNot('officerApart', acceptors.has(who))];
  if (act === 'accept')
    return [...orNot('fourEyes', judges.has(who)), ...orNot('officerApart', officers.has(who))];
  if (act !== 'approve' && act !== 'giveOut') return [];
  const approvers = act === 'approve' ? new Set([who]) : approversOf(diary);
  const answerer = last(diary, 'answer')?.who;
  return [
    ...orNot('fourEyes', meet(approvers, authors)),
    ...orNot('officerApart', meet(officers, new Set([...approvers, ...acceptors]))),
    ...orNot('answeredByAnother', answerer !== undefined && makers.has(answerer)),
  ];
};

/** Whether what an act needs is there, whoever does it. */
export const isReadyFor = (diary: Diary, act: Act): boolean => {
  if (act === 'answer') return isThere(diary, 'err');
  if (act !== 'approve' && act !== 'giveOut') return true;
  const isAdvised = isThere(diary, 'advise') && last(diary, 'accept')?.of === saidOf(diary, 'accept');
  if (act === 'approve' || !isAdvised) return isAdvised;
  const isAnswered = !isThere(diary, 'err') || isThere(diary, 'answer');
  return isAnswered && approversOf(diary).size > 0 && last(diary, 'giveOut')?.of !== whole(diary);
};

/** What must not be so of an edition that is given out now: said of what each has done, and of nothing else. */
export const wrongWith = (diary: Diary): readonly Hands[] => handsAgainst(diary, 'giveOut', '');
