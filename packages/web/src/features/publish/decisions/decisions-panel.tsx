import type { RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../../shared/words.js';
import { DayEdit } from '../../../shared/components/edit/day-edit.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { NewDecisionForm } from './new-decision-form.js';
import { RecordDetails } from './record-details.js';

type Decision = RecordOf<'decision'>;

/** Risks that are accepted, findings that are answered, the approval: by whom, why, and until when. */
export const DecisionsPanel = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const made = of('decision');
  return (
    <>
      <Panel title={t('kind.decision.many')}>
        {made.length === 0 && <p className="prose">{t('decisions.noDecisions')}</p>}
        {made.map((decision) => (
          <RecordFrame key={decision.id} id={decision.id} look="none">
            <DecisionItem decision={decision} />
          </RecordFrame>
        ))}
      </Panel>
      <NewDecisionForm />
    </>
  );
};

const DecisionItem = ({ decision }: { readonly decision: Decision }) => {
  const { t } = useWords();
  const words = useFieldWords();
  const nameOf = useNames();
  const { text, language, evaluation, of } = useWorkbench();
  const { set, unset } = useRecordEdit<'decision'>(decision);
  const finding = evaluation.findings.find(({ id }) => id === decision.finding);
  const alternative = of('assessment')[0]?.alternatives.find(({ id }) => id === decision.alternative);
  return (
    <RecordDetails
      id={decision.id}
      title={`${words.value('decision.type', decision.type)}: ${text(decision.by)}`}
      note={formatDay(decision.on, language)}
    >
      {decision.scenario !== undefined && (
        <p>
          <RecordLink record={decision.scenario}>{nameOf(decision.scenario)}</RecordLink>
          {alternative && `, ${text(alternative.name)}`}
        </p>
      )}
      {decision.finding !== undefined && (
        <p>{finding ? text(finding.message) : t('decisions.findingGone')}</p>
      )}
      {decision.needed !== undefined && (
        <p>{t(decision.needed ? 'decisions.isNeeded' : 'decisions.isNotNeeded')}</p>
      )}
      <TextEdit
        label={t('common.why')}
        showLabel
        multiline
        value={decision.why}
        onSave={(why) => set('why', why)}
      />
      <TextEdit
        label={t('decisions.decidedBy')}
        showLabel
        value={decision.by}
        onSave={(by) => set('by', by)}
      />
      <div className="row-of-fields">
        <DayEdit label={t('field.decision.on')} value={decision.on} onSave={(on) => set('on', on)} />
        <DayEdit
          label={t('decisions.expires')}
          value={decision.expires}
          onSave={(expires) => set('expires', expires)}
          onClear={() => unset('expires')}
        />
      </div>
      <TextEdit
        label={t('field.decision.condition')}
        showLabel
        multiline
        value={decision.condition}
        onSave={(condition) => set('condition', condition)}
        onClear={() => unset('condition')}
      />
      <MoreFields of={decision} />
      <RemoveRecord id={decision.id} label={t('decisions.removeDecision')} />
    </RecordDetails>
  );
};
