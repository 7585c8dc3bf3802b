import type { LocalDate, Release } from '@risikobilde/core';
import { objectionDayOf, prepareRelease } from '@risikobilde/core/parts';
import { engagementsOf, type NoticeReading, noticesIn } from './answered-notices.js';
import type { ServiceEntry } from './service-entry.js';

/** How the services have answered one notice. */
export type NoticeUse = {
  readonly of: string;
  readonly services: number;
  readonly accepted: number;
  readonly objected: number;
  /** Of those, how many answered after the last day to object. */
  readonly late: number;
  /** Those that have not answered first. */
  readonly rows: readonly (Pick<ServiceEntry, 'service' | 'title' | 'owner'> &
    Pick<NoticeReading, 'answer'>)[];
};

/** Each notice that the newest release holds, with those whom it concerns. */
export const noticeUses = (
  entries: readonly ServiceEntry[],
  newest: Release,
  asOf: LocalDate,
): readonly NoticeUse[] => {
  const platform = prepareRelease(newest);
  const name = newest.manifest.assessment;
  return noticesIn(platform)
    .filter(({ toldOn }) => toldOn <= asOf)
    .map((notice): NoticeUse => {
      const of = notice.id.slice(name.length + 1);
      const day = objectionDayOf(notice, engagementsOf(platform, notice))?.day;
      const rows = entries.flatMap(({ service, title, owner, notices }) => {
        const reading = notices.find((one) => one.of === of);
        return reading === undefined
          ? []
          : [{ service, title, owner, ...(reading.answer && { answer: reading.answer }) }];
      });
      const count = (which: NonNullable<NoticeReading['answer']>['answer']): number =>
        rows.filter(({ answer }) => answer?.answer === which).length;
      return {
        of,
        services: rows.length,
        accepted: count('accepted'),
        objected: count('objected'),
        late:
          day === undefined ? 0 : rows.filter(({ answer }) => answer !== undefined && answer.on > day).length,
        rows: rows.sort(
          (a, b) => rankOf(a) - rankOf(b) || (a.service < b.service ? -1 : a.service > b.service ? 1 : 0),
        ),
      };
    });
};

const rankOf = ({ answer }: Pick<NoticeReading, 'answer'>): number =>
  answer === undefined ? 0 : answer.answer === 'objected' ? 1 : 2;
