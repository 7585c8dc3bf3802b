import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { World } from '@risikobilde/core';
import type { ImportedApp, ImportProblem } from '@risikobilde/files';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { changeLanguage, useTexts } from '../../app/language.js';
import { keepCommon } from '../../app/search-params.js';
import { worldQuery } from '../../data/client.js';
import { ChoosePanel, type Choice } from './choose-panel.js';
import { ImportedView } from './imported-view.js';
import { readChosenFolder, readChosenZip } from './read-chosen.js';
import { appImportTexts } from './texts.js';
import '../../app/shell/shell.css';
import '../../components/screen.css';
import '../start/start.css';
import './app-import.css';

const route = getRouteApi('__root__');

type Read = {
  readonly imported?: ImportedApp;
  readonly problems: readonly ImportProblem[];
  readonly number: number;
};

/** From an Altinn app to a draft assessment of the service: choose it, see what was found and why, answer, make the draft. */
export const AppImportPage = () => {
  const t = useTexts(appImportTexts);
  const { sprak, dato } = route.useSearch();
  const language = sprak ?? 'nb';
  useEffect(() => void changeLanguage(language), [language]);
  const { data: world } = useQuery(worldQuery);
  const [read, setRead] = useState<Read>({ problems: [], number: 0 });
  const [isReading, setReading] = useState(false);
  const found = useRef<HTMLParagraphElement>(null);

  const choose = async ({ type, files }: Choice, known: World) => {
    setReading(true);
    // Lets the page say that it reads before the reading holds it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const [first] = files;
    const result =
      type === 'folder' || first === undefined
        ? await readChosenFolder(files, known)
        : await readChosenZip(first, known);
    setReading(false);
    setRead(({ number }) => ({
      number: number + 1,
      ...(result.ok ? { imported: result.value, problems: [] } : { problems: result.problems }),
    }));
  };
  useEffect(() => {
    if (read.imported) found.current?.focus();
  }, [read]);

  return (
    <main className="start import" id="main">
      <p className="shell-name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Risikobilde
      </p>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        <Paragraph>{t('lead')}</Paragraph>
        <Link
          to="/ny"
          search={keepCommon({ ...(sprak && { sprak }), ...(dato && { dato }) })}
          className="ds-link"
        >
          {t('back')}
        </Link>
      </div>
      <ChoosePanel
        isReading={isReading}
        isReady={world !== undefined}
        problems={read.problems}
        onChoose={(choice) => {
          if (world) void choose(choice, world);
        }}
      />
      {read.imported && world && (
        <>
          <p ref={found} tabIndex={-1} className="import-read" role="status">
            {t('read', {
              app: read.imported.report.app.id ?? '–',
              n: read.imported.report.filesRead.length,
            })}
          </p>
          <ImportedView key={read.number} imported={read.imported} world={world} language={language} />
        </>
      )}
    </main>
  );
};
