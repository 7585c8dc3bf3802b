import { standings, type RecordOf, type TransferResult, transferStanding } from '@risikobilde/core';
import { MissingCount } from '../../shared/components/missing-at.js';
import { citedArticle } from '../../shared/components/cited-in.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

export type TransferRow = {
  readonly transfer: RecordOf<'transfer'>;
  readonly result: TransferResult;
  readonly missing: number;
};

/** What goes where, on which ground, how that stands, whether the protection there is assessed, and what is missing. */
export const useTransferColumns = (): readonly [Column<TransferRow>, ...Column<TransferRow>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const title = ({ transfer }: TransferRow) => text(transfer.title);
  const to = ({ transfer }: TransferRow) => nameOf(transfer.importer);
  const country = ({ transfer }: TransferRow) => words.country(transfer.country);
  const ground = ({ result: { ground: one } }: TransferRow) =>
    [
      ...(one.article === undefined ? [] : [text(citedArticle(one.article))]),
      ...(one.source === undefined ? [] : [nameOf(one.source)]),
    ].join(': ');
  // Nothing that is no transfer stands or falls by a ground.
  const stands = ({ result }: TransferRow) => result.isTransfer && result.ground.type !== 'notNeeded';
  const impact = ({ result }: TransferRow) => words.result(`impact.${result.impactAssessment}`);
  return [
    {
      key: 'title',
      label: t('kind.transfer.one'),
      cell: (row) => (
        <>
          {title(row)} <ProvenanceTag id={row.transfer.id} />
        </>
      ),
      sort: title,
      says: title,
    },
    {
      key: 'to',
      label: t('field.transfer.importer'),
      cell: (row) => (
        <>
          {to(row)}
          <span className="cell-note">{country(row)}</span>
        </>
      ),
      sort: (row) => `${country(row)} ${to(row)}`,
      says: (row) => `${to(row)}, ${country(row)}`,
    },
    {
      key: 'ground',
      label: t('field.transfer.grounds'),
      cell: ground,
      sort: ground,
      says: ground,
      isSecondary: true,
    },
    {
      key: 'standing',
      label: t('table.standing'),
      cell: (row) => stands(row) && <StandingTag standing={transferStanding(row.result)} />,
      sort: (row) => (stands(row) ? standings.indexOf(row.result.ground.standing) : ''),
      says: (row) => (stands(row) ? t(`standing.${transferStanding(row.result)}`) : ''),
    },
    {
      key: 'impact',
      label: t('table.transferImpactAssessment'),
      cell: (row) =>
        row.result.impactAssessment === 'missing' ? (
          <span className="missing">{impact(row)}</span>
        ) : (
          impact(row)
        ),
      sort: ({ result }) => ['missing', 'done', 'notNeeded'].indexOf(result.impactAssessment),
      says: impact,
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
