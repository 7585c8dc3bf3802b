import { Alert } from '@digdir/designsystemet-react';
import type { FilesAnswer } from '@risikobilde/api';
import { finalRefusals, type Language, languages, levels } from '@risikobilde/core';
import { writeZip } from '@risikobilde/files';
import { formatIds } from '@risikobilde/publish/formats';
import { languageInfo } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capital } from '../../shared/capital.js';
import { DownloadButton } from '../../shared/components/download-button.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { WhyNotFinal } from '../../shared/components/why-not-final.js';
import { addressOf, request } from '../../shared/data/api.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { contentOf } from '../../shared/data/published-file.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';

const editions = ['draft', 'final'] as const;

/** Every form, language and kind of reader, as files to take along. */
export const FormatsPanel = () => {
  const { t } = useWords();
  const { id, asOf, language, evaluation } = useWorkbench();
  const { revision, save } = useSnapshot();
  const mayPublish = useMay('publishAssessment');
  const [format, setFormat] = useState<(typeof formatIds)[number]>('html');
  const [lang, setLang] = useState<Language>(language);
  const [level, setLevel] = useState<(typeof levels)[number]>('public');
  const [edition, setEdition] = useState<(typeof editions)[number]>('draft');
  // The server refuses what this screen shows the reasons for.
  const isRefused = edition === 'final' && finalRefusals(evaluation).length > 0;
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['publish', id, revision, format, lang, level, edition, asOf],
    queryFn: () =>
      request('GET /api/assessments/:id/publish', {
        params: { id },
        query: { format, lang, level, edition, asOf },
      }),
    enabled: mayPublish && !isRefused,
    placeholderData: (before: FilesAnswer | undefined) => before,
  });
  return (
    <>
      <WholeAssessment />
      <Panel title={t('publish.what')}>
        <div className="row-of-fields">
          <ViewChoice
            label={t('publish.format')}
            value={format}
            options={formatIds.map((value) => ({ value, label: t(`publish.formats.${value}`) }))}
            onSave={setFormat}
          />
          <ViewChoice
            label={t('common.language')}
            value={lang}
            options={languages.map((value) => ({ value, label: languageInfo[value].name }))}
            onSave={setLang}
          />
          <ViewChoice
            label={t('publish.edition')}
            value={edition}
            options={editions.map((value) => ({ value, label: t(`publish.editions.${value}`) }))}
            onSave={setEdition}
          />
          <ViewChoice
            label={t('publish.level')}
            value={level}
            options={levels.map((value) => ({ value, label: capital(t(`value.record.level.${value}`)) }))}
            onSave={setLevel}
          />
        </div>
        <p className="subtle">{t(`publish.levelNote.${level}`)}</p>
        {save !== 'saved' && <p className="edit-note wrong">{t('publish.waiting')}</p>}
        {isRefused && <WhyNotFinal />}
        {data && !isRefused && !isPlaceholderData && (
          <>
            <p>
              {t('publish.files', {
                n: data.files.length,
                revision: data.revision,
                date: asOf,
              })}
            </p>
            <DownloadButton
              label={t('publish.download')}
              name={`${id}-${data.revision}-${lang}-${level}-${edition}-${format}.zip`}
              type="application/zip"
              content={() =>
                writeZip(data.files.map((file) => ({ path: file.path, content: contentOf(file) })))
              }
            />
            <Warnings warnings={data.warnings ?? []} />
          </>
        )}
      </Panel>
      {error && <Alert data-color="danger">{t('publish.failed', { detail: error.message })}</Alert>}
      {(!data || isPlaceholderData) && !error && !isRefused && <Loading />}
    </>
  );
};

/** Everything that is written here, as it can be read without the program and brought in elsewhere. */
const WholeAssessment = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  if (!useMay('exportAssessment')) return null;
  return (
    <Panel title={t('publish.whole')}>
      <p className="prose">{t('publish.wholeLead')}</p>
      <p>
        <a
          className="ds-link"
          href={addressOf('GET /api/assessments/:id/export', { params: { id }, query: { format: 'zip' } })}
          download
        >
          {t('publish.wholeGet')}
        </a>
      </p>
    </Panel>
  );
};

const Warnings = ({ warnings }: { readonly warnings: NonNullable<FilesAnswer['warnings']> }) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>{t('publish.warnings')}</h3>
      <ul>
        {warnings.map((warning) => {
          const record = String(warning['record']);
          const found = String(warning['found']);
          const key = `publish.warning.${String(warning['code'])}`;
          return (
            <li key={`${record}-${String(warning['code'])}-${found}`}>
              <RecordLink record={record}>{nameOf(record)}</RecordLink>{' '}
              {say({ key, values: { found: nameOf(found) } })}
            </li>
          );
        })}
      </ul>
    </>
  );
};
