import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { today } from '../../../shared/search-params.js';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { NewRecordForm } from '../../../shared/components/new-record/new-record-form.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { type About, aboutOf, missingOf } from './decision-about.js';

type Decision = RecordOf<'decision'>;

export const newDecision = 'new-decision';

const types = ['acceptance', 'approval', 'priorConsultation', 'finding'] as const;

/** A decision: what it is about depends on its type; who made it and why always has to be said. */
export const NewDecisionForm = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const { of, text, evaluation } = useWorkbench();
  const [type, setType] = useState<Decision['type']>('acceptance');
  const [chosen, choose] = useState<About>({});
  const alternatives = of('assessment')[0]?.alternatives ?? [];
  const about: About = {
    ...chosen,
    // What is accepted is most often the risk in the chosen solution.
    alternative: chosen.alternative ?? alternatives.find(({ role }) => role === 'chosen')?.id,
  };
  const missing = missingOf(type, about);
  const isOnScenario = type === 'acceptance' || type === 'priorConsultation';
  return (
    <NewRecordForm
      anchor={newDecision}
      title={t('decisions.newDecision')}
      add={t('decisions.addDecision')}
      stem="beslutning"
      fields={[
        { name: 'by', label: t('decisions.decidedBy') },
        { name: 'why', label: t('common.why'), long: true },
      ]}
      missing={missing && t(`decisions.missing.${missing}`)}
      makeRecord={({ by = '', why = '' }, id) => ({
        kind: 'decision',
        id,
        level: 'public',
        type,
        ...aboutOf(type, about),
        by: { nb: by },
        on: today(),
        why: { nb: why },
      })}
      onAdded={() => choose({})}
      lead={
        <>
          <ChoiceEdit
            label={t('decisions.type')}
            value={type}
            options={words.choices('decision.type', types)}
            onSave={setType}
          />
          {isOnScenario && (
            <div className="row-of-fields">
              <ChoiceEdit
                label={t('field.decision.scenario')}
                value={about.scenario}
                options={of('scenario').map(({ id, title }) => ({ value: id, label: text(title) }))}
                onSave={(scenario) => choose({ ...chosen, scenario })}
                onClear={() => choose({ ...chosen, scenario: undefined })}
              />
              {type === 'acceptance' && (
                <ChoiceEdit
                  label={t('field.decision.alternative')}
                  value={about.alternative}
                  options={alternatives.map(({ id, name }) => ({ value: id, label: text(name) }))}
                  onSave={(alternative) => choose({ ...chosen, alternative })}
                />
              )}
            </div>
          )}
          {type === 'priorConsultation' && (
            <ChoiceEdit
              label={t('decisions.needed')}
              value={about.needed === undefined ? undefined : about.needed ? 'yes' : 'no'}
              options={words.choices('advice.followed', ['yes', 'no'] as const)}
              onSave={(needed) => choose({ ...chosen, needed: needed === 'yes' })}
            />
          )}
          {type === 'finding' && (
            <ChoiceEdit
              label={t('decisions.finding')}
              value={about.finding}
              options={evaluation.findings
                .filter(({ answeredBy, severity }) => answeredBy === undefined && severity !== 'info')
                .map(({ id, message }) => ({ value: id, label: text(message) }))}
              onSave={(finding) => choose({ ...chosen, finding })}
            />
          )}
        </>
      }
    />
  );
};
