import {
  type Assessment,
  type AssessmentRecord,
  composedId,
  type LocalDate,
  type RecordOf,
  type Release,
  type Text,
} from '@risikobilde/core';
import { type PreparedRelease, prepareRelease } from '@risikobilde/core/parts';

type Answer = RecordOf<'noticeAnswer'>;
type Notice = RecordOf<'subprocessorNotice'>;

/** A notice of the platform that concerns a service, and what its owner answered. */
export type NoticeReading = {
  /** The platform's own id. */
  readonly of: string;
  readonly answer?: {
    readonly answer: Answer['answer'];
    readonly on: LocalDate;
    readonly by: Text;
    /** Left out where the owner has kept the answer to itself. */
    readonly reason?: Text;
  };
};

/** Makes what reads which notices of a release concern a service, and how it has answered them by the day. */
export const createNoticeReader = (
  release: Release,
  asOf: LocalDate,
): ((service: Assessment) => readonly NoticeReading[]) => {
  const platform = prepareRelease(release);
  const name = release.manifest.assessment;
  const notices = noticesIn(platform).filter(({ toldOn }) => toldOn <= asOf);
  return (service) => {
    if (notices.length === 0) return nothing;
    const stances = new Map(
      service.records.flatMap((one) =>
        one.kind === 'stance' ? [[composedId(name, one.of), one] as const] : [],
      ),
    );
    const isGone = (id: string): boolean => {
      const stance = stances.get(id);
      return stance?.answer === 'reject' && stance.replacedBy.length === 0;
    };
    return notices.flatMap((notice): readonly NoticeReading[] => {
      const isConcerned = engagementsOf(platform, notice).some(
        ({ id, activities }) =>
          !isGone(id) && activities.some((one) => isOfOwners(platform, one) && !isGone(one)),
      );
      if (!isConcerned) return [];
      const last = service.records
        .filter((one): one is Answer => one.kind === 'noticeAnswer' && one.of === notice.id && one.on <= asOf)
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
        .at(-1);
      const of = notice.id.slice(name.length + 1);
      if (last === undefined) return [{ of }];
      const { answer, on, by, reason, level } = last;
      return [{ of, answer: { answer, on, by, ...(level !== 'internal' && { reason }) } }];
    });
  };
};

const nothing: readonly never[] = [];

export const noticesIn = ({ records }: PreparedRelease): readonly Notice[] =>
  records.filter((one): one is Notice => one.kind === 'subprocessorNotice');

export const engagementsOf = (
  { byId }: PreparedRelease,
  { engagements }: Notice,
): readonly RecordOf<'engagement'>[] =>
  engagements.flatMap((id) => {
    const found: AssessmentRecord | undefined = byId.get(id);
    return found?.kind === 'engagement' ? [found] : [];
  });

const isOfOwners = ({ byId, owners }: PreparedRelease, id: string): boolean => {
  const activity = byId.get(id);
  return activity?.kind === 'activity' && activity.decides.some(({ party }) => party === owners);
};
