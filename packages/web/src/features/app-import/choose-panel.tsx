import { Alert, Button, Link, Paragraph } from '@digdir/designsystemet-react';
import { FileIcon, FolderIcon } from '@navikt/aksel-icons';
import type { ImportProblem } from '@risikobilde/files';
import { useRef } from 'react';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import type { ChosenFile } from './read-chosen.js';

export type Choice = { readonly type: 'folder' | 'zip'; readonly files: readonly ChosenFile[] };
type Props = {
  readonly isReading: boolean;
  /** Why it could not be tried at all. */
  readonly failure: string | undefined;
  readonly problems: readonly ImportProblem[];
  readonly onChoose: (choice: Choice) => void;
};

/** The folder or the zip of an app; and why the last one was refused. */
export const ChoosePanel = ({ isReading, failure, problems, onChoose }: Props) => {
  const words = useWords();
  const { t } = words;
  const folder = useRef<HTMLInputElement>(null);
  const zip = useRef<HTMLInputElement>(null);
  const picked = (type: Choice['type'], input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same choice can be made again after the app was mended.
    input.value = '';
    if (files.length > 0) onChoose({ type, files });
  };
  return (
    <Panel title={t('appImport.choose')}>
      <Paragraph className="prose">{t('appImport.chooseHelp')}</Paragraph>
      <div className="import-buttons">
        <Button variant="secondary" disabled={isReading} onClick={() => folder.current?.click()}>
          <FolderIcon aria-hidden fontSize="1.25rem" />
          {t('appImport.folder')}
        </Button>
        <Button variant="secondary" disabled={isReading} onClick={() => zip.current?.click()}>
          <FileIcon aria-hidden fontSize="1.25rem" />
          {t('appImport.zip')}
        </Button>
      </div>
      <input
        ref={folder}
        type="file"
        hidden
        data-choose="folder"
        // Not in the types of React; every browser has it.
        {...{ webkitdirectory: '' }}
        onChange={(event) => picked('folder', event.currentTarget)}
      />
      <input
        ref={zip}
        type="file"
        accept=".zip,application/zip"
        hidden
        data-choose="zip"
        onChange={(event) => picked('zip', event.currentTarget)}
      />
      <p role="status" className="subtle">
        {isReading ? t('appImport.reading') : ''}
      </p>
      {failure !== undefined && (
        <Alert data-color="danger" role="alert">
          {t('appImport.refused')} {failure}
        </Alert>
      )}
      {problems.length > 0 && (
        <Alert data-color="danger" role="alert">
          <Paragraph>
            <strong>{t('appImport.refused')}</strong>
          </Paragraph>
          <ul className="import-problems">
            {problems.map(({ code, path, line, message }) => (
              <li key={`${code} ${path} ${line}`}>
                {path !== '' && (
                  <>
                    <span className="import-code">{path}</span>
                    {line > 1 && <>, {t('appImport.line', { line })}</>}:{' '}
                  </>
                )}
                <span lang={words.languageOf(message)}>{words.say(message)}</span>.{' '}
                <Link href={`/errors/${code}`} target="_blank" rel="noreferrer">
                  {t('appImport.help')} ({code})
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Panel>
  );
};
