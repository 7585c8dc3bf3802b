import type { ServicesAnswer } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { DataTable } from '../../../shared/components/data-table.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** What owners adapt or reject most, with their reasons: a sign that the platform's own text does not fit. */
export const TextsPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { statements, total } = answer;
  const against = statements.filter((statement) => statement.against > 0);
  return (
    <Panel title={t('operator.textsTitle')}>
      <p className="prose">{t('operator.textsLead')}</p>
      {against.length === 0 && <p>{t('operator.textsNone')}</p>}
      <ul className="rows">
        {against.map(({ id, name, against: count, adapted, rejected, reasons }) => (
          <li key={id}>
            <p>
              <RecordLink record={id}>{text(name)}</RecordLink>
            </p>
            <p className="subtle">{t('operator.against', { count, of: total, adapted, rejected })}</p>
            {reasons.length > 0 && (
              <details className="operator-more">
                <summary>{t('operator.reasons', { n: reasons.length })}</summary>
                <ul>
                  {sameReasons(reasons).map(({ answer: given, reason, services }) => (
                    <li key={`${given} ${reason.nb}`}>
                      {t(`services.answers.${given}`)}: {text(reason)}{' '}
                      <span className="subtle">({services.map((title) => text(title)).join('; ')})</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {total > 0 && (
        <details className="operator-more">
          <summary>{t('operator.allStatements', { n: statements.length })}</summary>
          <DataTable
            label={t('operator.allStatements', { n: statements.length })}
            wide={0}
            columns={[
              t('operator.statement'),
              t('operator.offer'),
              t('operator.adopted'),
              t('services.filters.adapt'),
              t('services.answers.reject'),
              t('operator.columns.open'),
            ]}
            rows={statements.map(({ id, name, offer, adopted, adapted, rejected, open }) => ({
              key: id,
              cells: [
                <RecordLink key="name" record={id}>
                  {text(name)}
                </RecordLink>,
                t(`operator.offers.${offer}`),
                adopted,
                adapted,
                rejected,
                open,
              ],
            }))}
          />
        </details>
      )}
    </Panel>
  );
};

type Reason = ServicesAnswer['statements'][number]['reasons'][number];

/** Reasons in the same words once, with all the services that gave them. */
const sameReasons = (
  reasons: readonly Reason[],
): readonly (Pick<Reason, 'answer' | 'reason'> & { readonly services: readonly Text[] })[] => [
  ...reasons
    .reduce((all, { title, answer, reason }) => {
      const key = `${answer} ${reason.nb}`;
      return all.set(key, { answer, reason, services: [...(all.get(key)?.services ?? []), title] });
    }, new Map<string, Pick<Reason, 'answer' | 'reason'> & { readonly services: readonly Text[] }>())
    .values(),
];
