import { isLocalDate, type RecordOf, type RequirementResult } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useNames } from '../../shared/components/record-link/use-names.js';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

export type DutyRow = {
  /** The answer, or what stands for it in an address while there is none. */
  readonly id: string;
  readonly result: RequirementResult;
  readonly name: string;
  readonly article: string | undefined;
  readonly requirement: RecordOf<'requirement'> | undefined;
};

/** The terms and the edition that an answer was judged on; undefined where none is named. */
export const useClauseWords = (): ((row: DutyRow) => string | undefined) => {
  const { language } = useWorkbench();
  const nameOf = useNames();
  // Editions are named by their day, most of them; a name that is none is shown as it is.
  const edition = (id: string) => (isLocalDate(id) ? formatDay(id, language) : id);
  return ({ requirement }) =>
    requirement?.clause && `${nameOf(requirement.clause.terms)}, ${edition(requirement.clause.edition)}`;
};

const order = ['notMet', 'unassessed', 'partly', 'met'] as const;

/** What is asked, how it is met and why, what it was judged on and when. */
export const useDutyColumns = (): readonly [Column<DutyRow>, ...Column<DutyRow>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text, language } = useWorkbench();
  const clauseOf = useClauseWords();
  const asked = ({ name, article }: DutyRow) => (article === undefined ? name : `${name} (${article})`);
  const met = ({ result }: DutyRow) =>
    result.met === 'unassessed' ? t('suppliers.unassessed') : words.value('requirement.met', result.met);
  const why = ({ requirement }: DutyRow) => (requirement ? text(requirement.why) : '');
  const judged = ({ requirement }: DutyRow) => (requirement ? formatDay(requirement.on, language) : '');
  return [
    {
      key: 'duty',
      label: t('kind.requirement.one'),
      cell: ({ name, article }) => (
        <>
          {name}
          {article !== undefined && <span className="cell-note">{article}</span>}
        </>
      ),
      sort: asked,
      says: asked,
    },
    {
      key: 'met',
      label: t('suppliers.answer'),
      cell: (row) =>
        row.result.met === 'unassessed' ? (
          <span className="not-judged">{met(row)}</span>
        ) : (
          <>
            {met(row)}
            {row.result.clauseChanged && <span className="missing"> {t('suppliers.newerOut')}</span>}
          </>
        ),
      sort: ({ result }) => order.indexOf(result.met),
      says: met,
    },
    { key: 'why', label: t('common.why'), cell: why, says: why, isLast: true },
    {
      key: 'clause',
      label: t('suppliers.clause'),
      cell: (row) => clauseOf(row),
      says: (row) => clauseOf(row) ?? '',
      isSecondary: true,
    },
    {
      key: 'judged',
      label: t('common.judgedOn'),
      cell: judged,
      sort: ({ requirement }) => requirement?.on ?? '',
      says: ({ requirement }) => requirement?.on ?? '',
      isSecondary: true,
    },
  ];
};
