import type { RecordOf } from '@risikobilde/core';
import { formatList } from '@risikobilde/words';
import { InShort } from '../../shared/components/in-short.js';
import { MissingCount } from '../../shared/components/missing-at.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWords } from '../../shared/words.js';

export type EngagementRow = {
  readonly engagement: RecordOf<'engagement'>;
  /** The supplier stands in another row too. */
  readonly isRepeated: boolean;
  readonly country?: string;
  readonly ownerCountry?: string;
  /** Third countries of the supplier, its owner and the places of processing. */
  readonly outside: readonly string[];
  /** Terms or a list that it builds on have come out anew. */
  readonly hasNewer: boolean;
  /** Duties of art. 28: met, judged at all, and how many there are. */
  readonly met: number;
  readonly judged: number;
  readonly duties: number;
  readonly missing: number;
};

/** Who, for whom, where, on which terms, how the duties of art. 28 are met, and what is missing. */
export const useEngagementColumns = (): readonly [Column<EngagementRow>, ...Column<EngagementRow>[]] => {
  const { t, language } = useWords();
  const words = useFieldWords();
  const nameOf = useNames();
  const name = ({ engagement }: EngagementRow) => nameOf(engagement.contractor);
  const principal = ({ engagement }: EngagementRow) => nameOf(engagement.principal);
  // The same supplier may stand in the table twice; what it is engaged for tells them apart.
  const engagedFor = ({ engagement: { activities } }: EngagementRow) =>
    activities.length === 1
      ? nameOf(activities[0] ?? '')
      : t('suppliers.nActivities', { n: activities.length });
  const countries = (codes: readonly string[]) =>
    formatList([...new Set(codes)].map(words.country), language);
  const places = ({ engagement }: EngagementRow) =>
    countries(engagement.places.map(({ country }) => country));
  const seat = ({ country, ownerCountry }: EngagementRow) =>
    [
      ...(country === undefined ? [] : [words.country(country)]),
      ...(ownerCountry === undefined || ownerCountry === country
        ? []
        : [t('suppliers.ownerIn', { country: words.country(ownerCountry) })]),
    ].join('. ');
  const terms = ({ engagement, hasNewer }: EngagementRow) =>
    hasNewer
      ? t('suppliers.newerOut')
      : engagement.terms.length === 0 && engagement.subprocessors === undefined
        ? t('suppliers.notFollowed')
        : t('suppliers.isNewestShort');
  const duties = ({ met, judged, duties: all }: EngagementRow) =>
    all === 0 ? '' : judged === 0 ? t('suppliers.unassessed') : t('suppliers.dutiesMet', { met, all });
  return [
    {
      key: 'supplier',
      label: t('suppliers.supplier'),
      cell: (row) => (
        <>
          {name(row)} <ProvenanceTag id={row.engagement.id} />
          <span className="cell-note">
            {seat(row)}
            {row.isRepeated && (
              // Where there is room for it, a column says it.
              <span className="cell-note-last">{`. ${t('suppliers.engagedFor')}: ${engagedFor(row)}`}</span>
            )}
          </span>
        </>
      ),
      sort: name,
      says: (row) => [name(row), seat(row)].filter(Boolean).join(', '),
    },
    {
      key: 'for',
      label: t('suppliers.for'),
      cell: (row) => <InShort name={principal(row)} />,
      sort: principal,
      says: principal,
      isSecondary: true,
    },
    {
      key: 'activities',
      label: t('suppliers.engagedFor'),
      cell: engagedFor,
      sort: ({ engagement }) => engagement.activities.length,
      says: engagedFor,
      isLast: true,
    },
    {
      key: 'places',
      label: t('activities.places'),
      cell: (row) => places(row) || <span className="missing">{t('suppliers.placesUnknown')}</span>,
      sort: places,
      says: places,
    },
    {
      key: 'terms',
      label: t('suppliers.termsFollowed'),
      cell: (row) => (row.hasNewer ? <span className="missing">{terms(row)}</span> : terms(row)),
      sort: ({ hasNewer }) => Number(hasNewer),
      says: terms,
      isSecondary: true,
    },
    {
      key: 'duties',
      label: t('suppliers.tabs.article-28'),
      cell: (row) =>
        row.duties > 0 && row.judged === 0 ? <span className="not-judged">{duties(row)}</span> : duties(row),
      sort: ({ met, duties: all }) => (all === 0 ? Number.NaN : met / all),
      says: duties,
      isLast: true,
    },
    {
      key: 'missing',
      label: t('suppliers.findings'),
      cell: ({ missing }) => <MissingCount n={missing} />,
      sort: ({ missing }) => missing,
      says: ({ missing }) => missing,
      isNumber: true,
    },
  ];
};
