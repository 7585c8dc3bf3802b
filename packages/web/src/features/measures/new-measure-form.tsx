import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { useWorkbench } from '../../shared/data/context.js';

/** A new measure starts as proposed; the rest is filled in where it stands in the list. */
export const NewMeasureForm = () => {
  const { t } = useWords();
  const { asOf } = useWorkbench();
  const navigate = useNavigate();
  return (
    <NewRecordForm
      title={t('measures.new')}
      add={t('measures.add')}
      note={t('measures.newNeeds')}
      stem="tiltak"
      fields={[
        { name: 'title', label: t('measures.newTitle') },
        { name: 'description', label: t('measures.newDescription'), long: true },
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
