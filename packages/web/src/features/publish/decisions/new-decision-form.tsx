import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { today } from '../../../shared/search-params.js';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import type { ValueProps } from '../../../shared/components/fields/value-props.js';
import { useWorkbench } from '../../../shared/data/context.js';

type Decision = RecordOf<'decision'>;

const newDecision = 'new-decision';

/** What a decision of each type is about. */
const about: Readonly<Record<Decision['type'], readonly (keyof Decision)[]>> = {
  acceptance: ['scenario', 'alternative'],
  approval: [],
  priorConsultation: ['needed', 'scenario'],
  finding: ['finding'],
  adviceRequest: [],
  return: [],
};

/** A decision: what it is about depends on its type; who made it and why always has to be said. */
export const NewDecisionForm = () => {
  const { t } = useWords();
  return (
    <NewRecord
      kind="decision"
      anchor={newDecision}
      title={t('decisions.newDecision')}
      add={t('decisions.addDecision')}
      stem="beslutning"
      names={({ type }) => ['type', ...(type ? about[type] : []), 'by', 'why']}
      optional={({ type }) => (type === 'priorConsultation' ? ['scenario'] : [])}
      special={{ finding: FindingChoice }}
      preset={{ on: today() }}
    />
  );
};

/** A finding that nothing has answered. */
const FindingChoice = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  return (
    <ChoiceEdit
      label={t('field.decision.finding')}
      value={typeof held === 'string' ? held : undefined}
      options={evaluation.findings
        .filter(({ answeredBy, severity }) => answeredBy === undefined && severity !== 'info')
        .map(({ id, message }) => ({ value: id, label: text(message) }))}
      onSave={onSave}
    />
  );
};
