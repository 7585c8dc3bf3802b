import type { RecordOf, TransferResult } from '@risikobilde/core';
import { useTexts } from '../../shared/language.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { FindingList } from '../../shared/components/finding-list.js';
import { Panel } from '../../shared/components/panel.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { CountryEdit } from './country-edit.js';
import { frequencies, modes } from './new-transfer-form.js';
import { PartyOf } from './party-of.js';
import { SupplementaryEdit } from './supplementary-edit.js';
import { suppliersTexts } from './texts.js';
import { TransferGrounds } from './transfer-grounds.js';
import { TransferImpact } from './transfer-impact.js';
import { TransferSteps } from './transfer-steps.js';
import { transferTexts } from './transfer-texts.js';

type Props = { readonly transfer: RecordOf<'transfer'>; readonly result: TransferResult };

/** One transfer: the rule that decided with its steps, then what it is, its grounds and what makes up for the protection. */
export const TransferPanel = ({ transfer, result }: Props) => {
  const t = useTexts(suppliersTexts);
  const make = useTexts(transferTexts);
  const { evaluation, text } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
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
      <TransferFacts transfer={transfer} />
      <Panel title={t('grounds')}>
        <TransferGrounds transfer={transfer} />
        <h3>{t('impact')}</h3>
        <p>{words.result(`impact.${result.impactAssessment}`)}</p>
        <TransferImpact transfer={transfer} />
        <h3>{t('supplementary')}</h3>
        <SupplementaryEdit transfer={transfer} />
      </Panel>
      <Panel title={t('findings')}>
        <FindingList
          findings={evaluation.findings.filter((finding) => finding.refs.includes(transfer.id))}
          empty={t('noFindings')}
        />
      </Panel>
      <RemoveRecord id={transfer.id} label={make('remove')} />
    </div>
  );
};

const TransferFacts = ({ transfer }: Pick<Props, 'transfer'>) => {
  const t = useTexts(suppliersTexts);
  const make = useTexts(transferTexts);
  const { of, text } = useWorkbench();
  const words = useFieldWords();
  const { set, unset } = useRecordEdit<'transfer'>(transfer);
  const isLocked = useIsLocked();
  return (
    <Panel title={make('what')}>
      <dl className="facts">
        <dt>{make('title')}</dt>
        <dd>
          <TextEdit label={make('title')} value={transfer.title} onSave={(title) => set('title', title)} />
        </dd>
        <dt>{t('data')}</dt>
        <dd>
          <TextEdit label={t('data')} multiline value={transfer.data} onSave={(data) => set('data', data)} />
          <label className="check-edit">
            <input
              type="checkbox"
              checked={transfer.clearText}
              disabled={isLocked}
              onChange={(event) => set('clearText', event.target.checked)}
            />
            {t('clearText')}
          </label>
        </dd>
        <dt>{make('exporter')}</dt>
        <dd>
          <PartyOf
            label={make('exporter')}
            value={transfer.exporter}
            except={transfer.importer}
            onSave={(exporter) => set('exporter', exporter)}
          />
        </dd>
        <dt>{make('importer')}</dt>
        <dd>
          <PartyOf
            label={make('importer')}
            value={transfer.importer}
            except={transfer.exporter}
            onSave={(importer) => set('importer', importer)}
          />
        </dd>
        <dt>{make('country')}</dt>
        <dd>
          <CountryEdit
            label={make('country')}
            value={transfer.country}
            onSave={(country) => set('country', country)}
          />
        </dd>
        <dt>{t('mode')}</dt>
        <dd>
          <ChoiceEdit
            label={t('mode')}
            hideLabel
            value={transfer.mode}
            options={words.choices('transfer.mode', modes)}
            onSave={(mode) => set('mode', mode)}
          />
        </dd>
        <dt>{t('frequency')}</dt>
        <dd>
          <ChoiceEdit
            label={t('frequency')}
            hideLabel
            value={transfer.frequency}
            options={words.choices('transfer.frequency', frequencies)}
            onSave={(frequency) => set('frequency', frequency)}
          />
        </dd>
        <dt>{make('activities')}</dt>
        <dd>
          <ChecksEdit
            label={make('activities')}
            hideLabel
            options={of('activity').map(({ id, title }) => ({ value: id, label: text(title) }))}
            chosen={transfer.activities}
            least={1}
            onSave={(activities) => set('activities', activities)}
          />
        </dd>
        <dt>{t('note')}</dt>
        <dd>
          <TextEdit
            label={t('note')}
            multiline
            value={transfer.note}
            onSave={(note) => set('note', note)}
            onClear={() => unset('note')}
          />
        </dd>
      </dl>
    </Panel>
  );
};
