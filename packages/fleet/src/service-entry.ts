import {
  type Assessment,
  type ConclusionStanding,
  isOfKind,
  type LocalDate,
  type RecordOf,
  type Release,
  standOn,
  type Text,
  type World,
} from '@risikobilde/core';
import { createUnreadReader, prepareRelease } from '@risikobilde/core/parts';
import { createNoticeReader, type NoticeReading } from './answered-notices.js';
import { createServiceReader, type FactsRead } from './many-services.js';
import type { PlatformShare, ServiceRisk } from './scaled-risks.js';

type Answer = RecordOf<'stance'>['answer'];

const listed = new WeakMap<Release, readonly string[]>();

/** The statements of a release by the platform's own ids: one list for all services that stand on it. */
export const statementsOf = (release: Release): readonly string[] => {
  const known = listed.get(release) ?? prepareRelease(release).statements.map(({ id }) => id);
  listed.set(release, known);
  return known;
};

/** What an owner wrote when it did not take a statement as it stands. */
export type StanceReason = {
  readonly of: string;
  readonly answer: 'adapt' | 'reject';
  readonly reason: Text;
};

/** One service as the operator of its platform sees it. */
export type ServiceEntry = {
  readonly service: string;
  readonly title: Text;
  readonly owner: { readonly name: Text; readonly orgNumber?: string };
  /** The hash of the release it stands on. */
  readonly release: string;
  /** The statements of that release by the platform's own ids: one list for all services that stand on it. */
  readonly statements: readonly string[];
  /** What the service answers to those of them that it does not take as they stand: by their place, which is few of them. */
  readonly otherwise: readonly Otherwise[];
  /** Reasons that the owner has not kept to itself. */
  readonly reasons: readonly StanceReason[];
  /** Statements of that release without an answer. */
  readonly open: number;
  /** Statements that a newer release changed, added or withdrew, and that nobody has read since. */
  readonly unread: number;
  /** `notWritten`: a draft that concludes nothing yet. */
  readonly conclusion: ConclusionStanding | 'notWritten';
  /** Open errors of law that are its own to mend. */
  readonly errorsOfLaw: number;
  /** The facts under its conclusion, and how many of them were read in the original. */
  readonly facts: FactsRead;
  /** The platform's risks on its people; undefined where it changes them, so that all of them are among `risks`. */
  readonly platform: PlatformShare | undefined;
  readonly risks: readonly ServiceRisk[];
  /** Scenarios that only this service has. */
  readonly ownRisks: number;
  /** Notices of sub-processors in the newest release that concern it. */
  readonly notices: readonly NoticeReading[];
};

type Otherwise = { readonly place: number; readonly answer: Exclude<Answer, 'adopt'> | 'open' };

/**
 * Makes what sums up services on one release. With a newer release the conclusion is what it is while its changes are
 * unread; the risk stays that of the release stood on, since nobody has taken over anything newer.
 */
export const createServiceEntries = (
  release: Release,
  newer: Release | undefined,
  world: World,
  asOf: LocalDate,
): ((service: Assessment) => ServiceEntry) => {
  const read = createServiceReader(release, world, asOf);
  const ahead = newer === undefined ? undefined : createServiceReader(newer, world, asOf);
  const readUnread = newer && createUnreadReader(release, newer);
  const readNotices = createNoticeReader(newer ?? release, asOf);
  const statements = statementsOf(release);
  const places = new Map(statements.map((id, place) => [id, place]));
  return (service) => {
    const { platform, ownRisks: risks, ...summary } = read(service);
    const unread = readUnread?.(service) ?? [];
    const head = service.records.find(isOfKind('assessment'));
    const party = service.records.find(
      (record) => record.kind === 'party' && record.id === head?.subject.operator,
    );
    const answers = statements.map((): Answer | 'open' => 'open');
    const reasons: StanceReason[] = [];
    const concluding = new Set<string>();
    for (const record of service.records) {
      if (record.kind === 'section' && record.role === 'conclusion') concluding.add(record.id);
      if (record.kind !== 'stance') continue;
      const { of, answer, reason, level } = record;
      const place = places.get(of);
      if (place === undefined) continue;
      answers[place] = answer;
      if (answer !== 'adopt' && reason !== undefined && level !== 'internal')
        reasons.push({ of, answer, reason });
    }
    const concludes = service.records.some(
      (record) => record.kind === 'claim' && concluding.has(record.section),
    );
    return {
      service: summary.service,
      title: head?.title ?? { nb: summary.service },
      owner:
        party?.kind === 'party'
          ? { name: party.name, ...(party.orgNumber !== undefined && { orgNumber: party.orgNumber }) }
          : { name: { nb: head?.subject.operator ?? summary.service } },
      release: release.manifest.hash,
      statements,
      otherwise: answers.flatMap((answer, place) => (answer === 'adopt' ? [] : [{ place, answer }])),
      reasons,
      open: summary.open,
      unread: unread.length,
      conclusion: !concludes
        ? 'notWritten'
        : newer === undefined || ahead === undefined || unread.length === 0
          ? summary.conclusion
          : ahead(standOn(service, newer)).conclusion,
      errorsOfLaw: summary.errorsOfLaw,
      facts: summary.facts,
      platform,
      risks,
      notices: readNotices(service),
      ownRisks: new Set(risks.flatMap(({ shock, scenario }) => (shock === undefined ? [scenario] : []))).size,
    };
  };
};
