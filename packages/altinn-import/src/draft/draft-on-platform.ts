import {
  type Assessment,
  compose,
  composedId,
  contentToRead,
  countsAs,
  isPartOn,
  itemsOf,
  type Library,
  type LocalDate,
  measureStateOn,
  proposeGrounds,
  recordFrom,
  type RecordOf,
  type Release,
  type Text,
} from '@risikobilde/core';
import { messageText } from '../finding.js';

type Stance = RecordOf<'stance'>;

/**
 * The service's own activity in the place of what the platform says that its owners do: from then on the platform's agreements,
 * suppliers and transfers are the chain of the activity. Nothing else of the platform is answered.
 */
export const ownInPlace = (
  release: Release,
  activity: string,
  { on, by = messageText('import.draft.by') }: { readonly on: LocalDate; readonly by?: Text | undefined },
): readonly Stance[] => {
  const head = release.records.find((record) => record.kind === 'assessment');
  const owners = head?.kind === 'assessment' ? head.subject.owners : undefined;
  return release.records.flatMap((record): readonly Stance[] =>
    record.kind === 'activity' &&
    record.offer?.type === 'yours' &&
    record.decides.some(({ party }) => party === owners)
      ? [
          {
            kind: 'stance',
            id: `stance-${record.id}`,
            level: 'public',
            of: record.id,
            answer: 'adapt',
            reason: messageText('import.draft.inPlace'),
            replacedBy: [activity],
            confirmed: [
              {
                release: release.manifest.hash,
                content: contentToRead(release, record.id),
                on,
                by,
                result: 'taken',
              },
            ],
          },
        ]
      : [],
  );
};

/**
 * Sentences of a conclusion with what they are proposed to rest on: what is the service's own, and what of the platform's its
 * activity reaches. None carries the conclusion before a person says so, and whether one holds is worked out like any other.
 */
export const draftClaims = (
  draft: Assessment,
  {
    library,
    release,
    section,
    on,
  }: {
    readonly library: Library;
    readonly release?: Release | undefined;
    readonly section: string;
    readonly on: LocalDate;
  },
): readonly object[] => {
  const records = release === undefined ? draft.records : reached(compose(draft, release), release, on);
  return itemsOf(library, 'argument').flatMap((item, index) => {
    const grounds = proposeGrounds(item.grounds, records, { isPart: release !== undefined });
    return grounds === undefined
      ? []
      : [
          recordFrom(item, {
            kind: 'claim',
            id: item.id.replace(/^a-/, 'konklusjon-'),
            section,
            order: (index + 1) * 10,
            grounds,
          }),
        ];
  });
};

/** The service's own records, and the agreements, transfers, risks and measures of the platform that its activities reach. */
const reached = (composed: Assessment, release: Release, on: LocalDate): Assessment['records'] => {
  const isOwn = (id: string): boolean => !id.startsWith(composedId(release.manifest.assessment, ''));
  const own = new Set(
    composed.records.flatMap((record) => (record.kind === 'activity' && isOwn(record.id) ? [record.id] : [])),
  );
  const risks = new Set(composed.inheritance?.reaching);
  const measures = new Set(
    composed.records.flatMap((record) =>
      record.kind === 'effect' && risks.has(record.scenario) ? [record.measure] : [],
    ),
  );
  return composed.records.filter((record) => {
    if (isOwn(record.id)) return true;
    // What has ended, or is not done yet, carries nothing.
    if (!isPartOn(record, on)) return false;
    switch (record.kind) {
      case 'engagement':
      case 'transfer':
        return record.activities.some((id) => own.has(id));
      case 'scenario':
        return risks.has(record.id);
      case 'measure':
        return measures.has(record.id) && countsAs(measureStateOn(record, on)) === 'current';
      default:
        return false;
    }
  });
};
