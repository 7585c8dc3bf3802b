import { type SourceLine, standings } from '@risikobilde/core';
import { formatShortDay } from '@risikobilde/words';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { SourceTimeLine, useLineWords, YearAxis } from './source-line.js';

const certainty = ['U', 'K', 'S', 'P'] as const;

/** The source, its line in time, how it stands, how many claims lean on it, and how sure it is. */
export const useSourceColumns = (): readonly [Column<SourceLine>, ...Column<SourceLine>[]] => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const lineWords = useLineWords();
  const title = (line: SourceLine) => text(line.title);
  const claims = (line: SourceLine) => t('sources.claims', { n: line.claims.length });
  const sure = ({ group, verification }: SourceLine) =>
    group === 'own' ? t('sources.sure.own') : t(`sources.sure.${verification}`);
  const checked = ({ lastChecked }: SourceLine) =>
    lastChecked === undefined ? '' : formatShortDay(lastChecked, language);
  return [
    {
      key: 'title',
      label: t('field.transfer.grounds.source'),
      cell: (line) => (
        <>
          {title(line)}
          <span className="cell-note">{text(line.by)}</span>
        </>
      ),
      sort: title,
      says: title,
    },
    {
      key: 'line',
      label: t('sources.line'),
      head: (
        <>
          <span className="visually-hidden">{t('sources.line')}</span>
          <YearAxis />
        </>
      ),
      cell: (line) => <SourceTimeLine line={line} />,
      says: lineWords,
      isSecondary: true,
    },
    {
      key: 'standing',
      label: t('sources.asGround'),
      cell: ({ standing }) =>
        standing === undefined ? (
          <span className="not-judged">{t('sources.notUsed')}</span>
        ) : (
          <StandingTag standing={standing} />
        ),
      sort: ({ standing }) => (standing === undefined ? '' : standings.indexOf(standing)),
      says: ({ standing }) => (standing === undefined ? t('sources.notUsed') : t(`standing.${standing}`)),
    },
    {
      key: 'claims',
      label: t('sources.carries'),
      cell: (line) => <span className="source-claims">{claims(line)}</span>,
      sort: (line) => -line.claims.length,
      says: (line) => line.claims.length,
    },
    {
      key: 'sure',
      label: t('sources.howSure'),
      cell: (line) => <span className="cell-note">{sure(line)}</span>,
      sort: ({ verification }) => certainty.indexOf(verification),
      says: sure,
      isSecondary: true,
    },
    {
      key: 'checked',
      label: t('sources.checked'),
      cell: checked,
      sort: ({ lastChecked }) => lastChecked ?? '',
      says: ({ lastChecked }) => lastChecked ?? '',
      isLast: true,
    },
  ];
};
