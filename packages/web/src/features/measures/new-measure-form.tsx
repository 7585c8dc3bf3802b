import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../app/language.js';
import { NewRecordForm } from '../../components/new-record/new-record-form.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';

/** A new measure starts as proposed; the rest is filled in where it stands in the list. */
export const NewMeasureForm = () => {
  const t = useTexts(measuresTexts);
  const { asOf } = useWorkbench();
  const navigate = useNavigate();
  return (
    <NewRecordForm
      title={t('new')}
      add={t('add')}
      note={t('newNeeds')}
      stem="tiltak"
      fields={[
        { name: 'title', label: t('newTitle') },
        { name: 'description', label: t('newDescription'), long: true },
      ]}
      makeRecord={({ title = '', description = '' }, id) => ({
        kind: 'measure',
        id,
        level: 'public',
        title: { nb: title },
        description: { nb: description },
        type: 'organisational',
        states: [{ state: 'proposed', from: asOf }],
        evidence: [],
        refs: [],
      })}
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id })}
    />
  );
};
