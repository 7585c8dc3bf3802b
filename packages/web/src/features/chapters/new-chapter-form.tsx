import { useNavigate } from '@tanstack/react-router';
import { freeId } from '../../shared/components/edit/free-id.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { placeOfNew, weightsAt } from './chapter-order.js';
import { useOwnSections } from '../../shared/chapters/use-own-sections.js';

/** A chapter begins as a title; it stands last before the conclusion until it is moved. */
export const NewChapterForm = ({ onMade }: { readonly onMade?: () => void }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const navigate = useNavigate();
  const sections = useOwnSections();
  const placeOf = (id: string) => weightsAt(id, placeOfNew(sections), sections);
  const isTaken = (slug: string) => slug === 'index' || sections.some((one) => one.slug === slug);
  return (
    <NewRecord
      kind="section"
      names={['title']}
      preset={({ title }, id) => ({
        slug: freeId(title ? text(title) : '', 'kapittel', isTaken),
        weight: placeOf(id).get(id) ?? 1,
      })}
      alongside={(id) =>
        [...placeOf(id)].flatMap(([record, weight]) => (record === id ? [] : [{ record, set: { weight } }]))
      }
      title={t('chapterForm.new')}
      add={t('chapterForm.add')}
      stem="kapittel"
      onAdded={(id) => {
        onMade?.();
        void navigate({ to: '.', search: true, hash: id });
      }}
      note={t('chapterForm.newNote')}
    />
  );
};
