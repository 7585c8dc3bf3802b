import { type Message, message, type Sayable, type Text } from '@risikobilde/words/message';
import { type Reason, type Standing, strongest, weakest } from './evaluation.js';

/** A reason that stands on its children: as weak as the weakest of them and of itself. */
export const reasonOf = (
  parts: {
    readonly ref: string;
    readonly type: string;
    readonly label: Sayable;
    readonly standing: Standing;
    readonly reason: Sayable;
  } & Partial<Reason>,
): Reason => ({ children: [], ...parts });

export const standsOn = (children: readonly Reason[]): Standing =>
  weakest(children.map((child) => child.standing));

/** A code or an id, which is in no language: BCP 47 has the tag `und` for it. */
export const plain = (text: string): Text => ({ und: text });

/** Whether a name is no more than the id. */
export const isPlain = (name: Sayable, id: string): boolean => 'und' in name && name['und'] === id;

/** What something is called, and what is said of it: "The transfer to X: Has no ground." */
export const labelAndText = (label: Sayable, said: Sayable): Message =>
  message('core.labelled', { label, said });

/**
 * A reason in words. What a rule found, what is wrong with an argument and what a comparison came to are sentences of their own: what such a reason
 * is called ("an error in the ground") would say nothing more.
 */
export const reasonSaid = ({ type, label, reason, children }: Reason): Message =>
  type === 'finding' && !isErrorLabel(label)
    ? message('core.said', { said: label })
    : sentences.has(type) || (type === 'rule' && children.length > 0)
      ? message('core.said', { said: reason })
      : labelAndText(label, reason);

const sentences: ReadonlySet<string> = new Set(['finding', 'flaw', 'comparison', 'impactAssessment']);

// Under a rule a finding is called by its own message, and its reason is what to do about it.
const isErrorLabel = (label: Sayable): boolean => 'key' in label && label.key === 'reason.error.label';

/** Sentences one after the other. */
export const sentencesInTurn = (sentences: readonly Sayable[]): Sayable =>
  sentences.length === 0
    ? plain('')
    : sentences.reduce((first, second) => message('core.then', { first, second }));

/** Words with a comma between, where no "and" is wanted. */
export const wordsWithCommas = (words: readonly Sayable[]): Sayable =>
  words.length === 0 ? plain('') : words.reduce((first, second) => message('core.comma', { first, second }));

/** One strong reason is enough; none at all holds nothing. */
export const strongestOf = (children: readonly Reason[]): Standing =>
  strongest(children.map((child) => child.standing));
