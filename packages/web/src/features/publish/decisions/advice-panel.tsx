import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { today } from '../../../shared/search-params.js';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { DayEdit } from '../../../shared/components/edit/day-edit.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../../shared/components/edit/use-record-edit.js';
import { NewRecordForm } from '../../../shared/components/new-record/new-record-form.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { RecordDetails } from './record-details.js';

type Advice = RecordOf<'advice'>;

export const newAdvice = 'new-advice';

const advisers = ['dpo', 'dataSubjects', 'processor', 'authority'] as const;
const answers = ['yes', 'partly', 'no'] as const;

/** What the data protection officer, the people concerned and others have said, and whether it was followed. */
export const AdvicePanel = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const given = of('advice');
  return (
    <>
      <Panel title={t('decisions.advice')}>
        {given.length === 0 && <p className="prose">{t('decisions.noAdvice')}</p>}
        {given.map((advice) => (
          <RecordFrame key={advice.id} id={advice.id} look="none">
            <AdviceItem advice={advice} />
          </RecordFrame>
        ))}
      </Panel>
      <NewAdviceForm />
    </>
  );
};

const AdviceItem = ({ advice }: { readonly advice: Advice }) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text } = useWorkbench();
  const { set, unset } = useRecordEdit<'advice'>(advice);
  return (
    <RecordDetails
      id={advice.id}
      title={`${words.value('advice.adviser', advice.adviser)}: ${text(advice.by)}`}
      note={`${t('decisions.followed')} ${words.value('advice.followed', advice.followed).toLowerCase()}`}
    >
      <TextEdit
        label={t('decisions.said')}
        showLabel
        multiline
        value={advice.text}
        onSave={(said) => set('text', said)}
      />
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('decisions.adviser')}
          value={advice.adviser}
          options={words.choices('advice.adviser', advisers)}
          onSave={(adviser) => set('adviser', adviser)}
        />
        <DayEdit label={t('field.decision.on')} value={advice.on} onSave={(on) => set('on', on)} />
        <ChoiceEdit
          label={t('decisions.followed')}
          value={advice.followed}
          options={words.choices('advice.followed', answers)}
          onSave={(followed) => set('followed', followed)}
        />
      </div>
      <TextEdit label={t('decisions.adviceBy')} showLabel value={advice.by} onSave={(by) => set('by', by)} />
      <TextEdit
        label={t('decisions.followedWhy')}
        showLabel
        multiline
        value={advice.why}
        onSave={(why) => set('why', why)}
        onClear={() => unset('why')}
      />
      <RemoveRecord id={advice.id} label={t('decisions.removeAdvice')} />
    </RecordDetails>
  );
};

const NewAdviceForm = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const [adviser, setAdviser] = useState<Advice['adviser']>('dpo');
  const [followed, setFollowed] = useState<Advice['followed']>();
  return (
    <NewRecordForm
      anchor={newAdvice}
      title={t('decisions.newAdvice')}
      add={t('decisions.addAdvice')}
      stem="rad"
      fields={[
        { name: 'by', label: t('decisions.adviceBy') },
        { name: 'text', label: t('decisions.said'), long: true },
      ]}
      missing={followed === undefined ? t('decisions.missingFollowed') : undefined}
      makeRecord={({ by = '', text = '' }, id) => ({
        kind: 'advice',
        id,
        level: 'public',
        adviser,
        by: { nb: by },
        on: today(),
        text: { nb: text },
        followed: followed ?? 'no',
      })}
      onAdded={() => setFollowed(undefined)}
      lead={
        <ChoiceEdit
          label={t('decisions.adviser')}
          value={adviser}
          options={words.choices('advice.adviser', advisers)}
          onSave={setAdviser}
        />
      }
    >
      <ChoiceEdit
        label={t('decisions.followed')}
        value={followed}
        options={words.choices('advice.followed', answers)}
        onSave={setFollowed}
      />
    </NewRecordForm>
  );
};
