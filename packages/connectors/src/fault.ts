/** Why a source could not be read, or what it said could not be taken as it stood; `docs/sources.md` tells each. */
export const faults = {
  // The way there.
  redirectedElsewhere: 'refused',
  privateAddress: 'refused',
  notSecure: 'refused',
  forbidden: 'refused',
  askedTooOften: 'refused',
  // What came is not something to open.
  pathOutside: 'refused',
  documentType: 'refused',
  tooLarge: 'tooLarge',
  tooMany: 'tooLarge',
  wrongParameters: 'changedForm',
  notText: 'changedForm',
  notXml: 'changedForm',
  notJson: 'changedForm',
  notFeed: 'changedForm',
  unexpected: 'changedForm',
  missing: 'changedForm',
  empty: 'changedForm',
  muchAtOnce: 'changedForm',
  serverError: 'away',
  tookTooLong: 'away',
  noAddress: 'away',
  tls: 'away',
  brokenOff: 'away',
  changedMeanwhile: 'away',
  notFound: 'silent',
} as const;
export type FaultWhy = keyof typeof faults;

export type SourceFault = { readonly why: FaultWhy; readonly detail?: string };

/** The longest that is kept of what a source said went wrong. */
const longest = 300;

/** What a connector fails with, so that the look says it; anything else that is thrown is a bug. */
export class Fault extends Error {
  constructor(
    readonly why: FaultWhy,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail ?? why, options);
    this.detail = detail?.replaceAll(/\s+/g, ' ').trim().slice(0, longest);
  }
  readonly detail: string | undefined;
  /** As it is kept. */
  said(): SourceFault {
    return { why: this.why, ...(this.detail && { detail: this.detail }) };
  }
}
