import { answersMessage, isAnswerable, type RecordOf } from '@risikobilde/core';
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
  const { evaluation } = useWorkbench();
  const asksAct = (id: string | undefined): boolean =>
    typeof evaluation.findings.find((finding) => finding.id === id)?.answers === 'object';
  return (
    <NewRecord
      kind="decision"
      anchor={newDecision}
      title={t('decisions.newDecision')}
      add={t('decisions.addDecision')}
      stem="beslutning"
      names={({ type, finding }) => [
        'type',
        ...(type ? about[type] : []),
        ...(type === 'finding' && asksAct(finding) ? (['act'] as const) : []),
        'by',
        'why',
      ]}
      optional={({ type }) => (type === 'priorConsultation' ? ['scenario'] : [])}
      special={{ finding: FindingChoice }}
      preset={{ on: today() }}
    />
  );
};

/** A finding that a decision may answer and none has; of the others it is said why no decision helps. */
const FindingChoice = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const open = evaluation.findings.filter(
    ({ answeredBy, severity }) => answeredBy === undefined && severity !== 'info',
  );
  const answers = open.find(({ id }) => id === held)?.answers;
  const others = open.filter((finding) => !isAnswerable(finding.answers)).length;
  return (
    <>
      <ChoiceEdit
        label={t('field.decision.finding')}
        value={typeof held === 'string' ? held : undefined}
        options={open
          .filter((finding) => isAnswerable(finding.answers))
          .map(({ id, message }) => ({ value: id, label: text(message) }))}
        onSave={onSave}
      />
      {answers !== undefined && <p className="subtle">{text(answersMessage(answers))}</p>}
      {others > 0 && <p className="subtle">{t('decisions.onlyMended', { n: others })}</p>}
    </>
  );
};
