import { createTextOf, message } from '@risikobilde/words';
import type { Text } from '@risikobilde/words/message';
import { catalogues } from '@risikobilde/words/messages/written-records';
import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { compose } from './compose.js';
import type { Release } from './release.js';
import { contentToRead } from './under-review.js';

/** Who read a statement, when, and what came of it. "Unchanged" is an answer that needs its reason. */
export type Confirmation = {
  readonly on: LocalDate;
  readonly by: Text;
} & (
  | { readonly result: 'taken' | 'changed'; readonly because?: Text }
  | { readonly result: 'unchanged'; readonly because: Text }
);

/**
 * Moves a service to another release (`buildsOn`). Stances are kept; one whose statement changed is unconfirmed until
 * it is read.
 */
export const standOn = (service: Assessment, release: Release): Assessment => ({
  ...service,
  records: service.records.map((record) =>
    record.kind === 'assessment'
      ? {
          ...record,
          buildsOn: { release: release.manifest.hash, title: titleOfRelease(release) },
        }
      : record,
  ),
});

/** What a service says that it stands on, such as "Altinn i skyen, utgave 2.6": a text of the record, in each language of the title. */
export const titleOfRelease = ({ manifest: { title, version } }: Pick<Release, 'manifest'>): Text =>
  Object.fromEntries(
    Object.entries(title).map(([language, text]) => [
      language,
      textOf(message('record.release', { title: text, version }))[language] ?? `${text} ${version}`,
    ]),
  );

const textOf = createTextOf(catalogues);

/** Confirms a stance: records that its statement was read as the release has it. Earlier confirmations are kept. */
export const confirm = (
  service: Assessment,
  release: Release,
  of: string,
  confirmation: Confirmation,
): Assessment => ({
  ...service,
  records: service.records.map((record) =>
    record.kind === 'stance' && record.of === of ? confirmed(record, release, confirmation) : record,
  ),
});

const confirmed = (
  stance: RecordOf<'stance'>,
  release: Release,
  confirmation: Confirmation,
): RecordOf<'stance'> => ({
  ...stance,
  confirmed: [
    ...stance.confirmed,
    {
      release: release.manifest.hash,
      content: contentToRead(release, stance.of),
      ...confirmation,
    },
  ],
});

/** Confirms every stance that is not confirmed. */
export const confirmAll = (service: Assessment, release: Release, confirmation: Confirmation): Assessment => {
  const waiting = (compose(service, release).inheritance?.statements ?? []).filter(
    ({ unconfirmed, stance }) => unconfirmed !== undefined && stance !== undefined,
  );
  return waiting.reduce((changed, { of }) => confirm(changed, release, of, confirmation), service);
};

/** First stance on a statement, as a new stance of the service. */
export const takeStance = (
  service: Assessment,
  release: Release,
  stance: Pick<RecordOf<'stance'>, 'of' | 'answer'> &
    Partial<Pick<RecordOf<'stance'>, 'reason' | 'fields' | 'replacedBy'>>,
  { on, by }: { readonly on: LocalDate; readonly by: Text },
): Assessment => {
  const made: RecordOf<'stance'> = confirmed(
    {
      id: `stance-${stance.of}`,
      kind: 'stance',
      level: 'public',
      replacedBy: [],
      confirmed: [],
      ...stance,
    },
    release,
    { on, by, result: 'taken' },
  );
  const records: readonly AssessmentRecord[] = [...service.records, made];
  return { ...service, records };
};
