import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { useWorkbench } from '../../shared/data/context.js';

type Scenario = RecordOf<'scenario'>;
export const dimensions = [
  'confidentiality',
  'integrity',
  'availability',
  'transparency',
  'intervenability',
  'unlinkability',
] as const;
export const types = ['state', 'criminal', 'insider', 'supplier', 'accident', 'ownStaff', 'law'] as const;
export const severities = ['negligible', 'limited', 'significant', 'maximum'] as const;

/** A scenario in a few words, from who or what to the harm; how often and how many is judged where it then opens. */
export const NewScenarioForm = () => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const navigate = useNavigate();
  const activities = of('activity');
  const [type, setType] = useState<Scenario['source']['type']>('criminal');
  const [dimension, setDimension] = useState<Scenario['dimensions'][number]>('confidentiality');
  const [severity, setSeverity] = useState<Scenario['harm']['severity']>('limited');
  const [affected, setAffected] = useState<string>();
  const affects = activities.find(({ id }) => id === affected) ?? activities[0];
  if (!affects) return <NeedsActivity why={t('risk.needsActivity')} />;
  return (
    <NewRecordForm
      title={t('risk.new')}
      add={t('risk.add')}
      stem="scenario"
      fields={[
        { name: 'title', label: t('risk.newTitle') },
        { name: 'actor', label: t('risk.newActor') },
        { name: 'event', label: t('risk.newEvent'), long: true },
        { name: 'harm', label: t('risk.newHarm'), long: true },
      ]}
      makeRecord={({ title = '', actor = '', event = '', harm = '' }, id) => ({
        kind: 'scenario',
        id,
        level: 'public',
        title: { nb: title },
        source: { actor: { nb: actor }, type, series: [], accessPaths: [] },
        event: { nb: event },
        dimensions: [dimension],
        affects: [affects.id],
        harm: { chain: { nb: harm }, kinds: ['nonMaterial'], severity },
        subprocessors: [],
        judgements: [],
        directions: [],
      })}
      onAdded={(scenario) => void navigate({ to: '.', search: (old) => ({ ...old, scenario }) })}
    >
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('common.source')}
          value={type}
          options={types.map((value) => ({
            value,
            label: capital(t(`value.scenario.source.type.${value}`)),
          }))}
          onSave={setType}
        />
        <ChoiceEdit
          label={t('risk.dimension')}
          value={dimension}
          options={dimensions.map((value) => ({
            value,
            label: capital(t(`value.scenario.dimensions.${value}`)),
          }))}
          onSave={setDimension}
        />
        <ChoiceEdit
          label={t('field.scenario.harm.severity')}
          value={severity}
          options={severities.map((value) => ({
            value,
            label: capital(t(`value.scenario.harm.severity.${value}`)),
          }))}
          onSave={setSeverity}
        />
        <ChoiceEdit
          label={t('risk.affectsOne')}
          value={affects.id}
          options={activities.map(({ id, title }) => ({ value: id, label: text(title) }))}
          onSave={setAffected}
        />
      </div>
    </NewRecordForm>
  );
};
