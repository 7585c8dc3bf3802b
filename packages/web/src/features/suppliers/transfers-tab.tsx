import { Paragraph } from '@digdir/designsystemet-react';
import type { RecordOf, TransferResult } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { ExplainButton } from '../../components/explain/explain-button.js';
import { FindingList } from '../../components/finding-list.js';
import { formatDate } from '../../components/format.js';
import { Panel } from '../../components/panel.js';
import { RecordFrame, useIsLocked } from '../../components/provenance/record-frame.js';
import { RecordLink } from '../../components/record-link/record-link.js';
import { RecordList } from '../../components/record-list.js';
import { useNames } from '../../components/record-link/use-names.js';
import { StandingTag } from '../../components/standing-tag/standing-tag.js';
import { useSelected } from '../../components/use-selected.js';
import { useWords } from '../../components/use-words.js';
import { useWorkbench } from '../../data/context.js';
import { suppliersTexts } from './texts.js';
import { TransferSteps } from './transfer-steps.js';

/** Every transfer, and one of them with the rule that decided and its steps. */
export const TransfersTab = () => {
  const t = useTexts(suppliersTexts);
  const { of, evaluation, text } = useWorkbench();
  const words = useWords();
  const transfers = of('transfer');
  const selected = useSelected(transfers);
  if (!selected) return <Paragraph className="panel">{t('noTransfers')}</Paragraph>;
  const resultOf = (id: string) => evaluation.transfers.find((result) => result.transfer === id);
  const result = resultOf(selected.id);
  return (
    <div className="list-and-one">
      <RecordList
        label={t('transfers')}
        to="/a/$id/leverandorer"
        selected={selected.id}
        items={transfers.map((transfer) => {
          const ground = resultOf(transfer.id)?.ground;
          return {
            id: transfer.id,
            title: text(transfer.title),
            note: `${words.country(transfer.country)}${ground ? `: ${words.result(`ground.${ground.type}`).toLowerCase()}` : ''}`,
          };
        })}
      />
      <div>
        <RecordFrame id={selected.id}>
          {result && <TransferPanel key={selected.id} transfer={selected} result={result} />}
        </RecordFrame>
      </div>
    </div>
  );
};

type PanelProps = { readonly transfer: RecordOf<'transfer'>; readonly result: TransferResult };

const TransferPanel = ({ transfer, result }: PanelProps) => {
  const t = useTexts(suppliersTexts);
  const { evaluation, text } = useWorkbench();
  const nameOf = useNames();
  const words = useWords();
  const { set } = useRecordEdit<'transfer'>(transfer);
  const isLocked = useIsLocked();
  const ground = result.ground.source === undefined ? '' : `, ${nameOf(result.ground.source)}`;
  return (
    <div>
      <Panel title={text(transfer.title)}>
        <p className="prose">
          {t('fromTo', {
            exporter: nameOf(transfer.exporter),
            importer: nameOf(transfer.importer),
            country: words.country(transfer.country),
          })}
        </p>
        <div className="row-of-fields">
          <StandingTag standing={result.ground.standing} />
          <strong>
            {result.isTransfer
              ? `${words.result(`ground.${result.ground.type}`)}${ground}`
              : t('notTransfer')}
          </strong>
          <ExplainButton id={transfer.id} about={text(transfer.title)} />
        </div>
        <h3>{t('steps')}</h3>
        <TransferSteps steps={result.steps} />
      </Panel>
      <Panel title={t('data')}>
        <TextEdit label={t('data')} multiline value={transfer.data} onSave={(data) => set('data', data)} />
        <div className="row-of-fields">
          <ChoiceEdit
            label={t('mode')}
            value={transfer.mode}
            options={words.choices('mode', ['storage', 'remoteAccess', 'onward'] as const)}
            onSave={(mode) => set('mode', mode)}
          />
          <ChoiceEdit
            label={t('frequency')}
            value={transfer.frequency}
            options={words.choices('frequency', ['routine', 'occasional', 'possible', 'excluded'] as const)}
            onSave={(frequency) => set('frequency', frequency)}
          />
          <label className="check-edit">
            <input
              type="checkbox"
              checked={transfer.clearText}
              disabled={isLocked}
              onChange={(event) => set('clearText', event.target.checked)}
            />
            {t('clearText')}
          </label>
        </div>
      </Panel>
      <Panel title={t('grounds')}>
        <GroundsOf transfer={transfer} />
        <h3>{t('impact')}</h3>
        <p>{words.result(`impact.${result.impactAssessment}`)}</p>
        {transfer.impactAssessments.map((assessment) => (
          <blockquote key={assessment.on} className="prose">
            {text(assessment.text)}
          </blockquote>
        ))}
        <h3>{t('supplementary')}</h3>
        {transfer.supplementary.length === 0 ? (
          <p className="edit-empty">{t('noSupplementary')}</p>
        ) : (
          <ul>
            {transfer.supplementary.map((measure) => (
              <li key={measure}>
                <RecordLink record={measure}>{nameOf(measure)}</RecordLink>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('findings')}>
        <FindingList
          findings={evaluation.findings.filter((finding) => finding.refs.includes(transfer.id))}
          empty={t('noFindings')}
        />
      </Panel>
    </div>
  );
};

const GroundsOf = ({ transfer }: { readonly transfer: RecordOf<'transfer'> }) => {
  const t = useTexts(suppliersTexts);
  const { text, language } = useWorkbench();
  const nameOf = useNames();
  const { set } = useRecordEdit<'transfer'>(transfer);
  if (transfer.grounds.length === 0) return <p className="edit-empty">{t('noGround')}</p>;
  return (
    <ul className="grounds">
      {transfer.grounds.map((ground, index) => (
        <li key={`${ground.article}-${ground.source ?? ''}-${ground.from ?? ''}`}>
          <strong>
            {language === 'en' ? 'Article' : 'Artikkel'} {ground.article}
            {(ground.adequacy ?? ground.source) !== undefined &&
              `: ${nameOf(ground.adequacy ?? ground.source ?? '')}`}
          </strong>{' '}
          <span className="subtle">
            {ground.from !== undefined && t('fromDate', { date: formatDate(ground.from, language) })}{' '}
            {ground.until !== undefined && t('untilDate', { date: formatDate(ground.until, language) })}
          </span>
          {ground.note && (
            <TextEdit
              label={`${t('note')}: ${text(ground.note)}`}
              value={ground.note}
              onSave={(note) =>
                set(
                  'grounds',
                  transfer.grounds.map((other, i) => (i === index ? { ...other, note } : other)),
                )
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
};
