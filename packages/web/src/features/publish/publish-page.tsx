import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { FilesAnswer } from '@risikobilde/api';
import { type Language, languages, type Level } from '@risikobilde/core';
import { formatIds } from '@risikobilde/publish/formats';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPartlyTranslated, languageInfo } from '@risikobilde/words';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { FindingList } from '../../shared/components/finding-list.js';
import { Panel } from '../../shared/components/panel.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { request } from '../../shared/data/api.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { ToNewForm } from '../../shared/components/new-record/to-new-form.js';
import { AdvicePanel, newAdvice } from './decisions/advice-panel.js';
import { DecisionsPanel } from './decisions/decisions-panel.js';
import { newDecision } from './decisions/new-decision-form.js';
import { DifferencePanel } from './difference-panel.js';
import { DownloadButton } from './download-button.js';
import { PreviewPanel } from './preview-panel.js';
import './publish.css';
import { IfPermitted } from '../../shared/components/if-permitted.js';

const levels: readonly Level[] = ['public', 'owner', 'internal'];

/** The outputs as their readers get them, what stops a release, and what is different from before. */
export const PublishPage = () => {
  const { t } = useWords();
  const { id, asOf, language } = useWorkbench();
  const { revision, save } = useSnapshot();
  const mayPublish = useMay('publishAssessment');
  const [format, setFormat] = useState<(typeof formatIds)[number]>('html');
  const [lang, setLang] = useState<Language>(language);
  const [level, setLevel] = useState<Level>('public');
  const { data, error } = useQuery({
    queryKey: ['publish', id, revision, format, lang, level, asOf],
    queryFn: () =>
      request('GET /api/assessments/:id/publish', {
        params: { id },
        query: { format, lang, level, asOf },
      }),
    enabled: mayPublish,
    placeholderData: (before: FilesAnswer | undefined) => before,
  });
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.publish')}
        </Heading>
        <Paragraph>{t('publish.lead')}</Paragraph>
      </div>
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
              label={t('publish.level')}
              value={level}
              options={levels.map((value) => ({ value, label: capital(t(`value.record.level.${value}`)) }))}
              onSave={setLevel}
            />
          </div>
          <p className="subtle">{t(`publish.levelNote.${level}`)}</p>
          {save !== 'saved' && <p className="edit-note wrong">{t('publish.waiting')}</p>}
          {data && (
            <>
              <p>
                {t('publish.files', {
                  n: data.files.length,
                  revision: data.revision,
                  date: asOf,
                })}
              </p>
              <DownloadButton
                files={data.files}
                name={`${id}-${data.revision}-${lang}-${level}-${format}.zip`}
              />
              <Warnings warnings={data.warnings ?? []} />
            </>
          )}
        </Panel>
        {error && <Alert data-color="danger">{t('publish.failed', { detail: error.message })}</Alert>}
        {data && <PreviewPanel key={`${format}-${lang}`} files={data.files} />}
        {!data && !error && <Loading />}
      </IfPermitted>
      <DifferencePanel />
      <AdvicePanel />
      <DecisionsPanel />
    </>
  );
};

/** Findings that stop a release: errors that no decision has answered. */
const GapsPanel = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { shown: gaps, toggle } = useOwnFirst(
    evaluation.findings.filter((finding) => finding.severity === 'error' && finding.answeredBy === undefined),
  );
  return (
    <Panel title={t('publish.gaps')}>
      {gaps.length === 0 ? (
        <p className="prose">{t('publish.noGaps')}</p>
      ) : (
        <details className="gaps" open={gaps.length <= 3}>
          <summary>
            <strong>{t('publish.gapsLead', { n: gaps.length })}</strong>
          </summary>
          <FindingList findings={gaps} empty="" showPlace />
        </details>
      )}
      {toggle}
      {gaps.length > 0 && (
        <div className="row-of-fields">
          <ToNewForm anchor={newDecision} label={t('decisions.newDecision')} />
          <ToNewForm anchor={newAdvice} label={t('decisions.newAdvice')} />
        </div>
      )}
    </Panel>
  );
};

const codes = [
  'dangling-reference',
  'hidden-reference',
  'unknown-directive',
  'unknown-table',
  'unknown-figure',
  'undefined-footnote',
  'refused-html',
  'refused-link',
  'refused-image',
  'slug-taken',
  'not-published',
] as const;

const Warnings = ({ warnings }: { readonly warnings: NonNullable<FilesAnswer['warnings']> }) => {
  const { t } = useWords();
  const nameOf = useNames();
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>{t('publish.warnings')}</h3>
      <ul>
        {warnings.map((warning) => {
          const record = String(warning['record']);
          const found = String(warning['found']);
          const code = codes.find((one) => one === warning['code']);
          return (
            <li key={`${record}-${String(warning['code'])}-${found}`}>
              <RecordLink record={record}>{nameOf(record)}</RecordLink>{' '}
              {code ? t(`publish.warning.${code}`, { found: nameOf(found) }) : String(warning['code'])}
            </li>
          );
        })}
      </ul>
    </>
  );
};
