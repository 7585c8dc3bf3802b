import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { World } from '@risikobilde/core';
import type { ImportedApp } from '@risikobilde/altinn-import';
import type { Result } from '@risikobilde/files';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { usePageLanguage, useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { queryClient, worldQuery } from '../../shared/data/client.js';
import { ChoosePanel, type Choice } from './choose-panel.js';
import { ImportedView } from './imported-view.js';
import { readChosenFolder, readChosenZip } from './read-chosen.js';
import '../../shared/shell.css';
import '../../shared/components/screen.css';
import '../../shared/page-alone.css';
import './app-import.css';

const route = getRouteApi('__root__');

type Read = { readonly world: World; readonly result: Result<ImportedApp> };

/** From an Altinn app to a draft assessment of the service: choose it, see what was found and why, answer, make the draft. */
export const AppImportPage = () => {
  const { t } = useWords();
  const { sprak, dato } = route.useSearch();
  usePageLanguage(sprak ?? 'nb');
  const found = useRef<HTMLParagraphElement>(null);
  const read = useMutation({
    mutationFn: async ({ type, files }: Choice): Promise<Read> => {
      const world = await queryClient.ensureQueryData(worldQuery);
      // Lets the page say that it reads before the reading holds it.
      await new Promise((resolve) => setTimeout(resolve, 30));
      const [first] = files;
      const result =
        type === 'folder' || first === undefined
          ? await readChosenFolder(files, world)
          : await readChosenZip(first, world);
      return { world, result };
    },
  });
  const { data } = read;
  useEffect(() => {
    if (data?.result.ok) found.current?.focus();
  }, [data]);

  return (
    <main className="start import" id="main">
      <p className="shell-name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Risikobilde
      </p>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('common.importApp')}
        </Heading>
        <Paragraph>{t('appImport.lead')}</Paragraph>
        <Link
          to="/ny"
          search={keepCommon({ ...(sprak && { sprak }), ...(dato && { dato }) })}
          className="ds-link"
        >
          {t('appImport.back')}
        </Link>
      </div>
      <ChoosePanel
        isReading={read.isPending}
        failure={read.error?.message}
        problems={data?.result.ok === false ? data.result.problems : []}
        onChoose={(choice) => read.mutate(choice)}
      />
      {data?.result.ok && (
        <>
          <p ref={found} tabIndex={-1} className="import-read" role="status">
            {t('appImport.read', {
              app: data.result.value.report.app.id ?? '–',
              n: data.result.value.report.filesRead.length,
            })}
          </p>
          <ImportedView key={read.submittedAt} imported={data.result.value} world={data.world} />
        </>
      )}
    </main>
  );
};
