import type { RecordOf, RoleResult } from '@risikobilde/core';
import { formatList } from '@risikobilde/words';
import { citedAll } from '../../shared/components/cited-in.js';
import { InShort } from '../../shared/components/in-short.js';
import { MissingCount } from '../../shared/components/missing-at.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

export type ActivityRow = {
  readonly activity: RecordOf<'activity'>;
  /** The articles that its purposes are based on. */
  readonly bases: readonly string[];
  readonly roles: readonly RoleResult[];
  readonly missing: number;
};

/** On what basis, who answers, how many process for them, whether the data are of a special kind, what is missing. */
export const useActivityColumns = (): readonly [Column<ActivityRow>, ...Column<ActivityRow>[]] => {
  const { t, language } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const title = ({ activity }: ActivityRow) => text(activity.title);
  const bases = (row: ActivityRow) => (row.bases.length === 0 ? '' : text(citedAll(row.bases)));
  const deciding = ({ roles }: ActivityRow) => [
    ...new Set(roles.filter(({ depth }) => depth === 0).map(({ party }) => nameOf(party))),
  ];
  const decides = (row: ActivityRow) => formatList(deciding(row), language);
  const processors = ({ roles }: ActivityRow) =>
    new Set(roles.filter(({ depth }) => depth > 0).map(({ party }) => party)).size;
  const special = ({ activity }: ActivityRow) =>
    activity.data.filter((one) => one.class === 'special' || one.class === 'criminal').length;
  const data = (row: ActivityRow) =>
    t('activities.dataCount', { n: row.activity.data.length, special: special(row) });
  return [
    {
      key: 'title',
      label: t('kind.activity.one'),
      cell: (row) => (
        <>
          {title(row)} <ProvenanceTag id={row.activity.id} />
        </>
      ),
      sort: title,
      says: title,
    },
    {
      key: 'basis',
      label: t('field.activity.purposes.bases'),
      cell: (row) => bases(row) || <span className="missing">{t('activities.missingBasis')}</span>,
      sort: bases,
      says: bases,
    },
    {
      key: 'decides',
      label: t('table.controller'),
      cell: (row) => {
        const [only, ...others] = deciding(row);
        if (only === undefined) return <span className="missing">{t('activities.nobody')}</span>;
        return others.length === 0 ? <InShort name={only} /> : decides(row);
      },
      sort: decides,
      says: decides,
      isSecondary: true,
    },
    {
      key: 'processors',
      label: t('activities.processors'),
      cell: processors,
      sort: processors,
      says: processors,
      isSecondary: true,
    },
    {
      key: 'data',
      label: t('table.data'),
      cell: data,
      sort: special,
      says: data,
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
