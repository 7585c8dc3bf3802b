import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordUpdate } from '../../shared/components/library-updates/record-update.js';
import { TemplateUpdateItem } from '../../shared/components/library-updates/template-update-item.js';
import { useLibraryUpdates } from '../../shared/components/library-updates/use-library-updates.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWords } from '../../shared/words.js';

/** What the library or the template of the sector says otherwise now than when it was taken, to be gone through; where there is any. */
export const LibraryPanel = ({ isMeant }: { readonly isMeant: boolean }) => {
  const { t } = useWords();
  const { records, templates, n } = useLibraryUpdates();
  if (useIsLocked() || n === 0) return null;
  return (
    <FoldOut
      id="bibliotek"
      isMeant={isMeant}
      className="tasks-fold"
      summary={<h2>{t('path.updates.count', { n })}</h2>}
    >
      <p className="prose">{t('path.updates.lead')}</p>
      {templates.map((update) => (
        <TemplateUpdateItem key={update.item} update={update} />
      ))}
      {records.map((update) => (
        <RecordUpdate key={update.record} update={update} />
      ))}
    </FoldOut>
  );
};
