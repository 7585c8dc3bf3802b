import type { ServicesAnswer } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import { useTexts } from '../../../shared/language.js';
import { DataTable } from '../../../shared/components/data-table.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { operatorTexts } from './texts.js';

/** What owners adapt or reject most, with their reasons: a sign that the platform's own text does not fit. */
export const TextsPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const t = useTexts(operatorTexts);
  const { text } = useWorkbench();
  const { statements, total } = answer;
  const against = statements.filter((statement) => statement.against > 0);
  return (
    <Panel title={t('textsTitle')}>
      <p className="prose">{t('textsLead')}</p>
      {against.length === 0 && <p>{t('textsNone')}</p>}
      <ul className="operator-against">
        {against.map(({ id, name, against: count, adapted, rejected, reasons }) => (
          <li key={id}>
            <p>
              <RecordLink record={id}>{text(name)}</RecordLink>
            </p>
            <p className="subtle">{t('against', { count, of: total, adapted, rejected })}</p>
            {reasons.length > 0 && (
              <details className="operator-more">
                <summary>{t('reasons', { n: reasons.length })}</summary>
                <ul>
                  {sameReasons(reasons).map(({ answer: given, reason, services }) => (
                    <li key={`${given} ${reason.nb}`}>
                      {t(`answers.${given}`)}: {text(reason)}{' '}
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
          <summary>{t('allStatements', { n: statements.length })}</summary>
          <DataTable
            label={t('allStatements', { n: statements.length })}
            wide={0}
            columns={[t('statement'), t('offer'), t('adopted'), t('adapted'), t('rejected'), t('open')]}
            rows={statements.map(({ id, name, offer, adopted, adapted, rejected, open }) => ({
              key: id,
              cells: [
                <RecordLink key="name" record={id}>
                  {text(name)}
                </RecordLink>,
                t(`offers.${offer}`),
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
