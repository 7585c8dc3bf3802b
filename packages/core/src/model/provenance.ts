import type { Message, Sayable, Text } from '@risikobilde/words/message';
import type { Interval } from './interval.js';
import type { LocalDate } from './local-date.js';
import type { Level } from './level.js';
import type { Offer } from './shared.js';

/** Where a record of a composed assessment comes from, and which of its fields read otherwise than the platform wrote. */
export type Provenance =
  | { readonly from: 'own' }
  | { readonly from: 'platform'; readonly of: string }
  | {
      readonly from: 'adapted';
      readonly of: string;
      readonly fields: readonly string[];
      /** Only words were changed: what is processed, by whom and on what ground is as the platform has it. */
      readonly isReworded?: true;
    };

/** Why a statement cannot be leaned on yet: nobody has read it as it now stands. */
export type ReviewGap = 'changed' | 'withdrawn' | 'open';

/** A statement of the platform as it stands in the service's assessment. */
export type Statement = {
  /** The id in the composed assessment, such as `altinn3.encryption-at-rest`. */
  readonly id: string;
  /** The id in the platform's own assessment. */
  readonly of: string;
  /** The kind of record it is. */
  readonly kind: string;
  readonly name: Sayable;
  /** Who may be told its name. */
  readonly level: Level;
  /** Undefined when the release no longer has it. */
  readonly offer: Offer | undefined;
  readonly stance: string | undefined;
  readonly answer: 'adopt' | 'adapt' | 'reject' | 'open';
  /** Own records that stand in its place. */
  readonly replacedBy: readonly string[];
  readonly unconfirmed: ReviewGap | undefined;
};

/** The people of a service held against those of the platform: what a harm to the platform's people is to the service's. */
export type ExposureFactor = {
  /** The service's people divided by the platform's; never above 1. */
  readonly factor: Interval;
  /** The most that one event can harm through this service. */
  readonly persons: Interval;
  /** The share of them with special categories of data. */
  readonly special: number | undefined;
};

/** A stance that says something that cannot be carried out. */
export type StanceProblem = {
  readonly stance: string;
  readonly code: 'not-a-statement' | 'answered-twice' | 'no-such-field' | 'not-valid';
  readonly message: Message;
  /** The field of the stance to look at. */
  readonly field: string;
};

/** A release as it is spoken of. */
export type ReleaseName = {
  readonly hash: string;
  readonly assessment: string;
  readonly title: Text;
  readonly version: string;
  readonly on: LocalDate;
};

/** What an assessment composed with a platform release knows beside its records. */
export type Inheritance = {
  readonly release: ReleaseName;
  /** A newer release of the platform, which the service is to go through before it stands on it. */
  readonly newer?: ReleaseName;
  /** By id in the composed assessment. What is not there is the service's own. */
  readonly provenance: ReadonlyMap<string, Provenance>;
  readonly statements: readonly Statement[];
  /** Statements by composed id that must not be leaned on before somebody has read them. */
  readonly unconfirmed: ReadonlyMap<string, ReviewGap>;
  /** Scenarios by composed id that reach people through this service. */
  readonly exposure: ReadonlyMap<string, ExposureFactor>;
  /** Scenarios by composed id that reach the people of service owners, whether or not the exposure is known. */
  readonly reaching: readonly string[];
  readonly problems: readonly StanceProblem[];
};

const own: Provenance = { from: 'own' };

export const provenanceOf = (inheritance: Inheritance, id: string): Provenance =>
  inheritance.provenance.get(id) ?? own;
