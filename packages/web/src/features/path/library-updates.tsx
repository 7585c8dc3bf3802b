import { RecordUpdate } from '../../shared/components/library-updates/record-update.js';
import { TemplateUpdateItem } from '../../shared/components/library-updates/template-update-item.js';
import { useLibraryUpdates } from '../../shared/components/library-updates/use-library-updates.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import type { PathPart } from './path-search.js';

const kindsOf: Partial<Readonly<Record<PathPart, string>>> = {
  suppliers: 'party',
  scenarios: 'scenario',
  measures: 'measure',
  rights: 'right',
  document: 'claim',
};

/** What a newer edition of the library words otherwise, to be gone through record by record; nothing is taken unasked. */
export const LibraryUpdates = ({ part }: { readonly part: PathPart }) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const mayEdit = useMay('editAssessment');
  const updates = useLibraryUpdates();
  const records = updates.records.filter((one) => record(one.record)?.kind === kindsOf[part]);
  const templates = part === 'sector' ? updates.templates : [];
  if (records.length + templates.length === 0 || !mayEdit) return null;
  return (
    <section className="path-updates" aria-labelledby="path-updates">
      <h2 id="path-updates">{t('path.updates')}</h2>
      <p className="path-note">{t('path.updates.lead')}</p>
      {templates.map((update) => (
        <TemplateUpdateItem key={update.item} update={update} />
      ))}
      {records.map((update) => (
        <RecordUpdate key={update.record} update={update} />
      ))}
    </section>
  );
};
