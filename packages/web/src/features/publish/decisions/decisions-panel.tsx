import type { RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../../shared/words.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useNotGivenHere } from '../../../shared/components/steps-given/use-not-given-here.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { NewDecisionForm } from './new-decision-form.js';
import { RecordDetails } from '../../../shared/components/record-details.js';

type Decision = RecordOf<'decision'>;

/** Risks that are accepted, findings that are answered, the approval: by whom, why, and until when. */
export const DecisionsPanel = () => {
  const { t } = useWords();
  const { decisions: made } = useNotGivenHere();
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
  const isHere = !useNotGivenHere().isNotGivenHere(decision);
  const date = formatDay(decision.on, language);
  const finding = evaluation.findings.find(({ id }) => id === decision.finding);
  const alternative = of('assessment')[0]?.alternatives.find(({ id }) => id === decision.alternative);
  return (
    <RecordDetails
      id={decision.id}
      title={`${words.value('decision.type', decision.type)}: ${text(decision.by)}`}
      note={isHere ? date : `${date}, ${t('cycle.notGivenHere.note')}`}
    >
      {!isHere && <p className="edit-note prose">{t('cycle.notGivenHere.whyAcceptance')}</p>}
      {decision.scenario !== undefined && (
        <p>
          <RecordLink record={decision.scenario}>{nameOf(decision.scenario)}</RecordLink>
          {alternative && `, ${text(alternative.name)}`}
        </p>
      )}
      {decision.finding !== undefined && (
        <p>{finding ? text(finding.message) : t('decisions.findingGone')}</p>
      )}
      <Fields
        of={decision}
        names={[
          ...(decision.needed === undefined ? [] : (['needed'] as const)),
          'why',
          'by',
          'on',
          'expires',
          'condition',
        ]}
      />
      <MoreFields of={decision} />
      <RemoveRecord id={decision.id} label={t('decisions.removeDecision')} />
    </RecordDetails>
  );
};
