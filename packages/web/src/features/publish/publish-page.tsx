import { Alert } from '@digdir/designsystemet-react';
import type { FilesAnswer } from '@risikobilde/api';
import { finalRefusals, type Language, languages, levels } from '@risikobilde/core';
import { formatIds } from '@risikobilde/publish/formats';
import { writeZip } from '@risikobilde/files';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPartlyTranslated, languageInfo } from '@risikobilde/words';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { Loading } from '../../shared/loading.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { request } from '../../shared/data/api.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { ConsultationsPanel } from './decisions/consultations-panel.js';
import { WhyNotFinal } from '../../shared/components/why-not-final.js';
import { AdvicePanel } from './decisions/advice-panel.js';
import { DecisionsPanel } from './decisions/decisions-panel.js';
import { DocumentPanel } from './document-panel.js';
import { PreviewPanel } from './preview-panel.js';
import { GapsPanel } from './gaps-panel.js';
import './publish.css';
import { DownloadButton } from '../../shared/components/download-button.js';
import { ComparedRevisions } from '../../shared/components/meaning-diff/compared-revisions.js';
import { useEvents } from '../../shared/data/history-queries.js';
import { contentOf } from '../../shared/data/published-file.js';
import { IfPermitted } from '../../shared/components/if-permitted.js';

const editions = ['draft', 'final'] as const;

/** The outputs as their readers get them, what stops a release, and what is different from before. */
export const PublishPage = () => {
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
  const { data, error } = useQuery({
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
      <PageHead title={t('shell.screens.publish')} lead={t('publish.lead')} />
      <GapsPanel />
      <IfPermitted action="publishAssessment">
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
              options={languages.map((value) => ({
                value,
                label: isPartlyTranslated(value)
                  ? t('shell.partlyTranslated', { language: languageInfo[value].name })
                  : languageInfo[value].name,
              }))}
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
          {data && !isRefused && (
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
        {data && !isRefused && <PreviewPanel key={`${format}-${lang}`} files={data.files} />}
        {!data && !error && !isRefused && <Loading />}
      </IfPermitted>
      <DocumentPanel />
      <DifferencePanel />
      <AdvicePanel />
      <ConsultationsPanel />
      <DecisionsPanel />
    </>
  );
};

/** What is different now from after an earlier edit: what a reader of the last release will find changed. */
const DifferencePanel = () => {
  const { t } = useWords();
  const { data: events = [] } = useEvents();
  return (
    <Panel title={t('publish.difference')}>
      <p className="prose">{t(events.length < 2 ? 'publish.onlyOne' : 'publish.differenceLead')}</p>
      {events.length > 1 && <ComparedRevisions events={events} from={t('publish.since')} />}
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
