import type { RecordOf } from '@risikobilde/core';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { EvidenceRow } from '../../shared/components/evidence/evidence-row.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import '../../shared/components/evidence/evidence.css';

type Props = {
  readonly opened: RecordOf<'evidence'> | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** Every file that records lean on, under the sources; one of them in the panel. */
export const EvidenceFiles = ({ opened, onOpen, onClose }: Props) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const files = of('evidence').toSorted((a, b) => text(a.name).localeCompare(text(b.name), 'nb'));
  if (files.length === 0) return null;
  return (
    <>
      <FoldOut className="evidence-fold" summary={<h2>{t('evidence.all', { n: files.length })}</h2>}>
        <ul className="evidence-list">
          {files.map((file) => (
            <li key={file.id}>
              <EvidenceRow file={file} />
            </li>
          ))}
        </ul>
      </FoldOut>
      {opened && (
        <EditPanel
          key={opened.id}
          record={opened.id}
          kind={t('kind.evidence.one')}
          title={text(opened.name)}
          rows={files.map(({ id }) => id)}
          onOpen={onOpen}
          onClose={onClose}
          isDocked
        >
          <div className="evidence-list">
            <EvidenceRow file={opened} />
          </div>
          <p className="evidence-hash">SHA-256: {opened.file.sha256}</p>
          <Fields of={opened} names={['name', 'of', 'on', 'measured', 'shows']} />
          <MoreFields of={opened} />
          <p className="edit-note">{t('evidence.noteOnErasure')}</p>
          <RemoveRecord id={opened.id} label={t('evidence.remove')} />
        </EditPanel>
      )}
    </>
  );
};
