import { isAbout, type RecordOf, type TransferResult } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
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
import { CountryEdit } from '../../shared/components/fields/country-edit.js';
import { frequencies, modes } from './new-transfer-form.js';
import { PartyOf } from './party-of.js';
import { SupplementaryEdit } from './supplementary-edit.js';
import { TransferGrounds } from './transfer-grounds.js';
import { TransferImpact } from './transfer-impact.js';
import { TransferSteps } from './transfer-steps.js';

type Props = { readonly transfer: RecordOf<'transfer'>; readonly result: TransferResult };

/** One transfer: the rule that decided with its steps, then what it is, its grounds and what makes up for the protection. */
export const TransferPanel = ({ transfer, result }: Props) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const ground = result.ground.source === undefined ? '' : `, ${nameOf(result.ground.source)}`;
  return (
    <div>
      <Panel title={text(transfer.title)}>
        <p className="prose">
          {t('suppliers.fromTo', {
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
              : t('suppliers.notTransfer')}
          </strong>
          <ExplainButton id={transfer.id} about={text(transfer.title)} />
        </div>
        <h3>{t('suppliers.steps')}</h3>
        <TransferSteps steps={result.steps} />
      </Panel>
      <TransferFacts transfer={transfer} />
      <Panel title={t('suppliers.grounds')}>
        <TransferGrounds transfer={transfer} />
        <h3>{t('suppliers.impact')}</h3>
        <p>{words.result(`impact.${result.impactAssessment}`)}</p>
        <TransferImpact transfer={transfer} />
        <h3>{t('suppliers.supplementary')}</h3>
        <SupplementaryEdit transfer={transfer} />
      </Panel>
      <Panel title={t('suppliers.findings')}>
        <FindingList
          findings={evaluation.findings.filter((finding) => isAbout(finding, transfer.id))}
          empty={t('suppliers.noFindings')}
        />
      </Panel>
      <MoreFields of={transfer} />
      <RemoveRecord id={transfer.id} label={t('transfer.remove')} />
    </div>
  );
};

const TransferFacts = ({ transfer }: Pick<Props, 'transfer'>) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const words = useFieldWords();
  const { set, unset } = useRecordEdit<'transfer'>(transfer);
  const isLocked = useIsLocked();
  return (
    <Panel title={t('transfer.what')}>
      <dl className="facts">
        <dt>{t('activities.name')}</dt>
        <dd>
          <TextEdit
            label={t('activities.name')}
            value={transfer.title}
            onSave={(title) => set('title', title)}
          />
        </dd>
        <dt>{t('field.transfer.data')}</dt>
        <dd>
          <TextEdit
            label={t('field.transfer.data')}
            multiline
            value={transfer.data}
            onSave={(data) => set('data', data)}
          />
          <label className="check-edit">
            <input
              type="checkbox"
              checked={transfer.clearText}
              disabled={isLocked}
              onChange={(event) => set('clearText', event.target.checked)}
            />
            {t('suppliers.clearText')}
          </label>
        </dd>
        <dt>{t('field.transfer.exporter')}</dt>
        <dd>
          <PartyOf
            label={t('field.transfer.exporter')}
            value={transfer.exporter}
            except={transfer.importer}
            onSave={(exporter) => set('exporter', exporter)}
          />
        </dd>
        <dt>{t('field.transfer.importer')}</dt>
        <dd>
          <PartyOf
            label={t('field.transfer.importer')}
            value={transfer.importer}
            except={transfer.exporter}
            onSave={(importer) => set('importer', importer)}
          />
        </dd>
        <dt>{t('transfer.country')}</dt>
        <dd>
          <CountryEdit
            hideLabel
            label={t('transfer.country')}
            value={transfer.country}
            onSave={(country) => set('country', country)}
          />
        </dd>
        <dt>{t('suppliers.mode')}</dt>
        <dd>
          <ChoiceEdit
            label={t('suppliers.mode')}
            hideLabel
            value={transfer.mode}
            options={words.choices('transfer.mode', modes)}
            onSave={(mode) => set('mode', mode)}
          />
        </dd>
        <dt>{t('risk.often')}</dt>
        <dd>
          <ChoiceEdit
            label={t('risk.often')}
            hideLabel
            value={transfer.frequency}
            options={words.choices('transfer.frequency', frequencies)}
            onSave={(frequency) => set('frequency', frequency)}
          />
        </dd>
        <dt>{t('rights.appliesTo')}</dt>
        <dd>
          <ChecksEdit
            label={t('rights.appliesTo')}
            hideLabel
            options={of('activity').map(({ id, title }) => ({ value: id, label: text(title) }))}
            chosen={transfer.activities}
            least={1}
            onSave={(activities) => set('activities', activities)}
          />
        </dd>
        <dt>{t('field.engagement.note')}</dt>
        <dd>
          <TextEdit
            label={t('field.engagement.note')}
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
