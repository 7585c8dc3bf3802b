import { isAbout, type RecordOf, type TransferResult, transferStanding } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { FindingsFold } from '../../shared/components/findings-fold.js';
import { Panel } from '../../shared/components/panel.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { groundEdits } from './ground-edits.js';
import { GuaranteesEdit } from './guarantees-edit.js';
import { InstrumentOffers } from './profiles/instrument-offers.js';
import { TransferSteps } from './transfer-steps.js';

type Props = { readonly transfer: RecordOf<'transfer'>; readonly result: TransferResult };

/** One transfer: the rule that decided with its steps, then what it is, its grounds and what makes up for the protection. */
export const TransferPanel = ({ transfer, result }: Props) => {
  const { t } = useWords();
  const { evaluation, of, text } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const ground = result.ground.source === undefined ? '' : `, ${nameOf(result.ground.source)}`;
  return (
    <div>
      <p className="prose">
        {t('suppliers.fromTo', {
          exporter: nameOf(transfer.exporter),
          importer: nameOf(transfer.importer),
          country: words.country(transfer.country),
        })}
      </p>
      <div className="row-of-fields">
        <StandingTag standing={transferStanding(result)} />
        <strong>
          {result.isTransfer
            ? `${words.result(`ground.${result.ground.type}`)}${ground}`
            : t('suppliers.notTransfer')}
        </strong>
        <ExplainButton id={transfer.id} about={text(transfer.title)} />
      </div>
      <Panel title={t('suppliers.steps')} level={3}>
        <TransferSteps steps={result.steps} />
      </Panel>
      <FindingsFold findings={evaluation.findings.filter((finding) => isAbout(finding, transfer.id))} />
      <Panel title={t('transfer.what')} level={3}>
        <Fields
          of={transfer}
          names={[
            'title',
            'data',
            'clearText',
            'exporter',
            'importer',
            'country',
            'mode',
            'frequency',
            'activities',
            'note',
          ]}
          except={{ exporter: [transfer.importer], importer: [transfer.exporter] }}
        />
      </Panel>
      <Panel title={t('suppliers.grounds')} level={3}>
        <Fields
          of={transfer}
          names={['grounds', 'impactAssessments', 'supplementary']}
          special={{ ...groundEdits, 'impactAssessments.guarantees': GuaranteesEdit }}
          empty={{ grounds: t('suppliers.noGround'), impactAssessments: t('transfer.noImpact') }}
          begin={{ impactAssessments: { on: today(), by: of('assessment')[0]?.subject.operator } }}
          below={{
            grounds: <InstrumentOffers transfer={transfer} />,
            impactAssessments: <p>{words.result(`impact.${result.impactAssessment}`)}</p>,
          }}
        />
      </Panel>
      <MoreFields of={transfer} />
      <RemoveRecord id={transfer.id} label={t('transfer.remove')} />
    </div>
  );
};
