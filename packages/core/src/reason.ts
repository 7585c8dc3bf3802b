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
export const labelled = (label: Sayable, said: Sayable): Message => message('core.labelled', { label, said });

/** Sentences one after the other. */
export const followed = (sentences: readonly Sayable[]): Sayable =>
  sentences.length === 0
    ? plain('')
    : sentences.reduce((first, second) => message('core.then', { first, second }));

/** Words with a comma between, where no "and" is wanted. */
export const commaed = (words: readonly Sayable[]): Sayable =>
  words.length === 0 ? plain('') : words.reduce((first, second) => message('core.comma', { first, second }));

/** One strong reason is enough; none at all holds nothing. */
export const strongestOf = (children: readonly Reason[]): Standing =>
  strongest(children.map((child) => child.standing));
