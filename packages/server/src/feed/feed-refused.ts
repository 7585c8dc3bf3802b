import type { Sayable } from '@risikobilde/words';

/** Why an edition is not taken: what a person is told, and what a program tells apart. */
const feedFaults = [
  'unreachable',
  'redirect',
  'expired',
  'rollback',
  'mixed',
  'signature',
  'large',
  'notListed',
  'format',
  'clock',
  'content',
] as const;
export type FeedFault = (typeof feedFaults)[number];

export class FeedRefused extends Error {
  constructor(
    readonly fault: FeedFault,
    /** What was found, as the program that found it says it. */
    readonly found: string,
    /** What is wrong in the content, to be said in a language. */
    readonly problem?: Sayable,
  ) {
    super(`${fault}: ${found}`);
  }
}

const byName: Readonly<Record<string, FeedFault>> = {
  ExpiredMetadataError: 'expired',
  BadVersionError: 'rollback',
  EqualVersionError: 'rollback',
  LengthOrHashMismatchError: 'mixed',
  DownloadLengthMismatchError: 'large',
  UnsignedMetadataError: 'signature',
  DownloadHTTPError: 'unreachable',
};
/** What the client wraps in a text and throws as another error: it is told by its words. */
const byWords: readonly (readonly [RegExp, FeedFault])[] = [
  [/answered \d|no such file/, 'unreachable'],
  [/expired/i, 'expired'],
  [/was signed by|signature/i, 'signature'],
  [/max length/i, 'large'],
  [/less than current|does not match|doesn't match|Missing file/i, 'rollback'],
  [/Expected (length|hash)/i, 'mixed'],
  [/Missing .*\.json in snapshot/i, 'notListed'],
  [/JSON|not defined|expected '/i, 'format'],
];

/** What the client of the framework says, as what a person is told. What it has no name for is a form that is not known. */
export const feedRefused = (error: unknown): FeedRefused => {
  if (error instanceof FeedRefused) return error;
  const said = error instanceof Error ? error.message : String(error);
  // One of ours that the client has wrapped: its message begins with the fault.
  const inner = /(?:^|Error: )(\w+): /.exec(said)?.[1];
  const told =
    feedFaults.find((one) => one === inner) ??
    (error instanceof Error ? byName[error.constructor.name] : undefined) ??
    byWords.find(([words]) => words.test(said))?.[1];
  return new FeedRefused(told ?? 'format', said);
};
