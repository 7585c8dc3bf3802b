import { Button } from '@digdir/designsystemet-react';
import { PaperclipIcon } from '@navikt/aksel-icons';
import type { StoredFile } from '@risikobilde/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { freeId } from '../edit/free-id.js';
import { evidenceQuery } from './evidence-query.js';
import { forgetUpload, sendFile, type Upload, type UploadFault, useUploads } from './uploads.js';
import { useSize } from './use-size.js';

/** The place where files are chosen or dropped: how far each has come, and loudly what did not get there. */
export const AddEvidence = ({ about, name }: { readonly about: string; readonly name: string }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { data } = useQuery(evidenceQuery(id));
  const uploads = useUploads(about);
  const keep = useKeep(about);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [added, setAdded] = useState('');
  const sizeOf = useSize();
  const isSending = uploads.some(({ failed }) => failed === undefined);
  useWarnBeforeLeaving(isSending);
  const send = (files: Iterable<File>) => {
    setAdded('');
    for (const file of files)
      sendFile(file, { assessment: id, of: about, limit: data?.limit }, (kept) => {
        keep(file, kept);
        setAdded(file.name);
      });
  };
  const again = ({ key, file }: Upload) => {
    forgetUpload(key);
    send([file]);
  };
  const onDrag = (event: DragEvent, isInside: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isInside);
  };
  return (
    <div
      className="evidence-add"
      data-over={isOver ? '' : undefined}
      onDragEnter={(event) => onDrag(event, true)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        send(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          send([...(currentTarget.files ?? [])]);
          // The same file may be chosen once more, after it failed.
          currentTarget.value = '';
        }}
      />
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('evidence.addTo', { name })}
        onClick={() => input.current?.click()}
      >
        <PaperclipIcon aria-hidden fontSize="1.25rem" />
        {t('evidence.add')}
      </Button>
      <p className="edit-note">
        {t('evidence.dropHere')}
        {data !== undefined &&
          ` ${t('evidence.room', { limit: sizeOf(data.limit), left: sizeOf(Math.max(0, data.quota - data.used)) })}`}
      </p>
      <div role="status">
        {added !== '' && !isSending && <p className="edit-note">{t('evidence.added', { name: added })}</p>}
      </div>
      <ul className="evidence-list" aria-label={t('evidence.onTheWay')} hidden={uploads.length === 0}>
        {uploads.map((upload) => (
          <li key={upload.key}>
            <OnTheWay upload={upload} onAgain={() => again(upload)} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const OnTheWay = ({ upload, onAgain }: { readonly upload: Upload; readonly onAgain: () => void }) => {
  const { t } = useWords();
  const sayFault = useFaultWords();
  const { key, file, sent, failed } = upload;
  return (
    <>
      <p className="evidence-name">{file.name}</p>
      {failed === undefined ? (
        <progress max={1} value={sent} aria-label={t('evidence.sending', { name: file.name })} />
      ) : (
        <p className="edit-note wrong" role="alert">
          {t('evidence.failed', { name: file.name, why: sayFault(failed) })}
        </p>
      )}
      <div className="evidence-acts">
        {failed !== undefined && failed.type !== 'empty' && failed.type !== 'tooLarge' && (
          <Button variant="secondary" data-size="sm" onClick={onAgain}>
            {t('evidence.again')}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={() => forgetUpload(key)}>
          {failed === undefined ? t('common.cancel') : t('common.close')}
        </Button>
      </div>
    </>
  );
};

const useFaultWords = (): ((fault: UploadFault) => string) => {
  const { t } = useWords();
  const sizeOf = useSize();
  return (fault) => {
    switch (fault.type) {
      case 'said':
        return fault.detail;
      case 'lost':
        return t('evidence.lost');
      case 'tooLarge':
        return t('evidence.tooLarge', { limit: sizeOf(fault.limit) });
      case 'empty':
        return t('evidence.empty');
    }
  };
};

/** Makes the record of a file that is kept; the same file of another record is one record of both. */
const useKeep = (about: string): ((file: File, kept: StoredFile) => void) => {
  const { id, ownRecords, record, edit, of } = useWorkbench();
  const language = of('assessment')[0]?.mainLanguage ?? 'nb';
  const client = useQueryClient();
  // What is there when the file has come through, not when it was sent.
  const now = useRef({ ownRecords, record, edit });
  useEffect(() => {
    now.current = { ownRecords, record, edit };
  });
  return (file, { sha256, type, size }) => {
    const { ownRecords: own, record: find, edit: change } = now.current;
    void client.invalidateQueries({ queryKey: evidenceQuery(id).queryKey });
    const same = own.find((one) => one.kind === 'evidence' && one.file.sha256 === sha256);
    if (same?.kind === 'evidence') {
      if (!same.of.includes(about)) change([{ record: same.id, set: { of: [...same.of, about] } }]);
      return;
    }
    const added = {
      kind: 'evidence',
      id: freeId(file.name.replace(/\.[a-z\d]{1,8}$/i, ''), 'fil', (taken) => find(taken) !== undefined),
      name: { [language]: shownName(file.name) },
      file: { sha256, type, size },
      of: [about],
      // Nobody has said that others may read it.
      level: 'internal',
    };
    // The schema of the kind has these fields.
    change([{ record: added.id, add: added }]);
  };
};

/** The name without signs that turn or hide what stands around them. */
const shownName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, '')
    .trim()
    .slice(0, 200) || 'fil';

const useWarnBeforeLeaving = (isSending: boolean): void => {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSending]);
};
