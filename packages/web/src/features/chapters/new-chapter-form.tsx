import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { freeId } from '../../shared/components/edit/free-id.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { placeOfNew, weightsAt } from './chapter-order.js';
import { useOwnSections } from './use-own-sections.js';

export const newChapter = 'new-chapter';

/** A chapter begins as a title; it stands last before the conclusion until it is moved. */
export const NewChapterForm = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const sections = useOwnSections();
  const placeOf = (id: string) => weightsAt(id, placeOfNew(sections), sections);
  return (
    <NewRecordForm
      anchor={newChapter}
      title={t('chapterForm.new')}
      add={t('chapterForm.add')}
      stem="kapittel"
      note={t('chapterForm.newNote')}
      fields={[{ name: 'title', label: t('field.section.title') }]}
      alongside={(id) =>
        [...placeOf(id)].flatMap(([record, weight]) => (record === id ? [] : [{ record, set: { weight } }]))
      }
      makeRecord={({ title = '' }, id) => ({
        kind: 'section',
        id,
        level: 'public',
        title: { nb: title },
        slug: freeId(
          title,
          'kapittel',
          (taken) => taken === 'index' || sections.some(({ slug }) => slug === taken),
        ),
        weight: placeOf(id).get(id) ?? 1,
        toc: true,
        role: 'chapter',
        openQuestions: [],
      })}
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id })}
    />
  );
};
