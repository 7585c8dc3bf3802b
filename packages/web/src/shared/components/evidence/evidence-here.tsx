import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceRow } from './evidence-row.js';
import './evidence.css';

/** The files that show what a record says, where it is read, and the way to add one. */
export const EvidenceHere = ({ about, name }: { readonly about: string; readonly name: string }) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const isLocked = useIsLocked();
  const files = of('evidence').filter((file) => file.of.includes(about));
  if (isLocked && files.length === 0) return null;
  return (
    <section className="evidence-here" aria-label={t('evidence.of', { name })}>
      <h3>{t('evidence.title')}</h3>
      {files.length > 0 && (
        <ul className="evidence-list">
          {files.map((file) => (
            <li key={file.id}>
              <EvidenceRow file={file} about={about} />
            </li>
          ))}
        </ul>
      )}
      {!isLocked && <AddEvidence about={about} name={name} />}
    </section>
  );
};
