import type { Sayable } from '@risikobilde/words/message';
import {
  daysBetween,
  type Kind,
  type LocalDate,
  type Offer,
  offerOf,
  type Release,
  statementName,
} from '@risikobilde/core';
import { prepareRelease } from '@risikobilde/core/parts';
import { type NoticeUse, noticeUses } from './notice-uses.js';
import { type NationalRisk, nationalRisk } from './national-risk.js';
import type { ServiceEntry, StanceReason } from './service-entry.js';

/** A service in the list of the operator. */
export type ServiceRow = Omit<
  ServiceEntry,
  'statements' | 'otherwise' | 'reasons' | 'platform' | 'risks' | 'ownRisks' | 'notices'
> & {
  readonly adopted: number;
  readonly adapted: number;
  readonly rejected: number;
  /** Days since the first release after the one stood on; 0 on the newest. */
  readonly lagDays: number;
};

/** What the owners have made of one statement. */
export type StatementUse = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Sayable;
  readonly offer: Offer['type'];
  readonly adopted: number;
  readonly adapted: number;
  readonly rejected: number;
  readonly open: number;
  /**
   * Answers that say that the platform's text does not fit: adapted or rejected. What is the owner's own is meant to be
   * replaced by the owner's own records, so of that only a rejection counts.
   */
  readonly against: number;
  readonly reasons: readonly (StanceReason & { readonly service: string })[];
};

export type PlatformOverview = {
  /** Oldest first, with how many services stand on each. */
  readonly releases: readonly { readonly hash: string; readonly services: number }[];
  /** Those furthest behind first. */
  readonly services: readonly ServiceRow[];
  /** Statements of the newest release, those least taken as they stand first. */
  readonly statements: readonly StatementUse[];
  /** Events at the platform, whichever services they strike. */
  readonly national: readonly NationalRisk[];
  /** Scenarios that only single services have. */
  readonly ownRisks: number;
  /** Notices of sub-processors in the newest release, and how those have answered whom they concern. */
  readonly notices: readonly NoticeUse[];
};

type Dated = { readonly hash: string; readonly on: LocalDate };

/** How the services on a platform stand on a day. `releases` are those of the platform by that day, oldest first. */
export const platformOverview = (
  entries: readonly ServiceEntry[],
  releases: readonly Dated[],
  newest: Release,
  asOf: LocalDate,
): PlatformOverview => ({
  releases: releases.map(({ hash }) => ({
    hash,
    services: entries.filter(({ release }) => release === hash).length,
  })),
  services: entries.map((entry) => rowOf(entry, releases, asOf)).sort(furthestBehind),
  statements: usesOf(entries, newest),
  national: nationalRisk(entries, 'shared', prepareRelease(newest).persons?.[1]),
  ownRisks: entries.reduce((sum, entry) => sum + entry.ownRisks, 0),
  notices: noticeUses(entries, newest, asOf),
});

const rowOf = (
  {
    service,
    title,
    owner,
    release,
    open,
    unread,
    conclusion,
    errorsOfLaw,
    facts,
    statements,
    otherwise,
  }: ServiceEntry,
  releases: readonly Dated[],
  asOf: LocalDate,
): ServiceRow => {
  const at = releases.findIndex(({ hash }) => hash === release);
  const next = at === -1 ? undefined : releases[at + 1];
  const given = { adapt: 0, reject: 0, open: 0 };
  for (const { answer } of otherwise) given[answer] += 1;
  return {
    service,
    title,
    owner,
    release,
    open,
    unread,
    conclusion,
    errorsOfLaw,
    facts,
    adopted: statements.length - otherwise.length,
    adapted: given.adapt,
    rejected: given.reject,
    lagDays: next === undefined ? 0 : Math.max(0, daysBetween(next.on, asOf)),
  };
};

const furthestBehind = (a: ServiceRow, b: ServiceRow): number =>
  b.lagDays - a.lagDays ||
  b.unread - a.unread ||
  b.open - a.open ||
  (a.service < b.service ? -1 : a.service > b.service ? 1 : 0);

const usesOf = (entries: readonly ServiceEntry[], newest: Release): readonly StatementUse[] => {
  const reasons = new Map<string, (StanceReason & { readonly service: string })[]>();
  for (const { service, reasons: given } of entries)
    for (const { of, answer, reason } of given) {
      const known = reasons.get(of);
      if (known === undefined) reasons.set(of, [{ of, answer, reason, service }]);
      else known.push({ of, answer, reason, service });
    }
  const given = answersByStatement(entries);
  return prepareRelease(newest)
    .statements.map((record): StatementUse => {
      const { adopt = 0, adapt = 0, reject = 0 } = given.get(record.id) ?? {};
      const offer = offerOf(record)?.type ?? 'provided';
      return {
        id: record.id,
        kind: record.kind,
        name: statementName(record),
        offer,
        adopted: adopt,
        adapted: adapt,
        rejected: reject,
        open: entries.length - adopt - adapt - reject,
        against: reject + (offer === 'yours' ? 0 : adapt),
        reasons: reasons.get(record.id) ?? [],
      };
    })
    .sort((a, b) => b.against - a.against || b.open - a.open || (a.id < b.id ? -1 : 1));
};

type Counts = { adopt: number; adapt: number; reject: number };

// Services on one release share its list of statements, so what they answer otherwise is counted by place: ten thousand
// services give more than a million answers.
const answersByStatement = (entries: readonly ServiceEntry[]): ReadonlyMap<string, Readonly<Counts>> => {
  const byRelease = new Map<readonly string[], { services: number; readonly counts: readonly Otherwise[] }>();
  for (const { statements, otherwise } of entries) {
    const known = byRelease.get(statements) ?? { services: 0, counts: statements.map(nobody) };
    byRelease.set(statements, known);
    known.services += 1;
    for (const { place, answer } of otherwise) {
      const count = known.counts[place];
      if (count !== undefined) count[answer] += 1;
    }
  }
  const found = new Map<string, Counts>();
  for (const [statements, { services, counts }] of byRelease)
    statements.forEach((id, place) => {
      const { adapt, reject, open } = counts[place] ?? nobody();
      const before = found.get(id) ?? { adopt: 0, adapt: 0, reject: 0 };
      found.set(id, {
        adopt: before.adopt + services - adapt - reject - open,
        adapt: before.adapt + adapt,
        reject: before.reject + reject,
      });
    });
  return found;
};

type Otherwise = { adapt: number; reject: number; open: number };

const nobody = (): Otherwise => ({ adapt: 0, reject: 0, open: 0 });
