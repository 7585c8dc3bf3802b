import type { ConclusionStanding } from '../evaluation.js';
import { type Assessment, isOfKind, type RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { Text } from '../model/text.js';
import type { World } from '../world/world.js';
import { createServiceEvaluator } from './many-services.js';
import { prepareRelease } from './prepared-release.js';
import type { Release } from './release.js';
import type { ServiceRisk } from './scaled-risks.js';
import { standOn } from './confirm.js';
import { unreadOf } from './under-review.js';

type Answer = RecordOf<'stance'>['answer'];

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
  /** Answers to statements of that release, by the platform's own ids. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Reasons that the owner has not kept to itself. */
  readonly reasons: readonly StanceReason[];
  /** Statements of that release without an answer. */
  readonly open: number;
  /** Statements that a newer release changed, added or withdrew, and that nobody has read since. */
  readonly unread: number;
  /** `notWritten`: a draft that concludes nothing yet. */
  readonly conclusion: ConclusionStanding | 'notWritten';
  readonly risks: readonly ServiceRisk[];
};

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
  const summarise = createServiceEvaluator(release, world, asOf);
  const ahead = newer === undefined ? undefined : createServiceEvaluator(newer, world, asOf);
  const statements = new Set(prepareRelease(release).statements.map(({ id }) => id));
  return (service) => {
    const summary = summarise(service);
    const unread = newer === undefined ? [] : unreadOf(service, release, newer);
    const head = service.records.find(isOfKind('assessment'));
    const party = service.records.find(
      (record) => record.kind === 'party' && record.id === head?.subject.operator,
    );
    const stances = service.records.filter(isOfKind('stance')).filter(({ of }) => statements.has(of));
    const concluding = new Set(
      service.records.flatMap((record) =>
        record.kind === 'section' && record.role === 'conclusion' ? [record.id] : [],
      ),
    );
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
      answers: new Map(stances.map(({ of, answer }) => [of, answer])),
      reasons: stances.flatMap(({ of, answer, reason, level }) =>
        answer === 'adopt' || reason === undefined || level === 'internal' ? [] : [{ of, answer, reason }],
      ),
      open: summary.open,
      unread: unread.length,
      conclusion: !concludes
        ? 'notWritten'
        : newer === undefined || ahead === undefined || unread.length === 0
          ? summary.conclusion
          : ahead(standOn(service, newer)).conclusion,
      risks: summary.risks,
    };
  };
};
