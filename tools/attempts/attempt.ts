import type { Act, Base } from './lawful.js';

/** An attempt to release what must not be released: what somebody does to an assessment that could be, and which rule is to stop it. */
export type Attempt = {
  readonly tries: string;
  readonly acts: readonly Act[];
  /** The rule that stops it. */
  readonly stops: string;
  /** Left out: a service of a municipality. */
  readonly base?: Base;
  /** The words with which somebody decides on every finding in the way; left out: long reasons. */
  readonly says?: 'assent' | 'dash';
  /** What somebody enters as an act of another that makes it lawful. */
  readonly act?: object;
  /** Fields of the approval, or that nobody gives one. */
  readonly approval?: object | 'none';
};
