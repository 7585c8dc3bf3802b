import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { textIn } from '@risikobilde/core';
import { Panel } from '../../shared/components/panel.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWords } from '../../shared/words.js';
import { usePageLanguage } from '../../shared/words.js';
import { NewAssessmentForm } from './new-assessment-form.js';
import { listQuery } from '../../shared/data/client.js';
import '../../shared/shell.css';
import '../../shared/page-alone.css';
import './start.css';
import { IfPermittedAtAll } from '../../shared/components/if-permitted.js';

const route = getRouteApi('__root__');

/** The assessments there are, and a new one in under a minute. */
export const StartPage = () => {
  const { t } = useWords();
  const { sprak } = route.useSearch();
  const language = usePageLanguage(sprak ?? 'nb');
  const { data } = useQuery(listQuery);
  const assessments = data ?? [];
  return (
    <main className="start" id="main">
      <p className="shell-name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Risikobilde
      </p>
      <PageHead title={t('kind.assessment.many')} lead={t('start.lead')} />
      <Panel title={t('start.list')}>
        {data && assessments.length === 0 && <Paragraph>{t('start.empty')}</Paragraph>}
        <ul className="start-list">
          {assessments.map((assessment) => (
            <li key={assessment.id}>
              <span className="start-title">
                <Link
                  className="ds-link"
                  to="/a/$id"
                  params={{ id: assessment.id }}
                  search={{ ...(sprak && { sprak }) }}
                >
                  {textIn(assessment.title, language)}
                </Link>
                {assessment.isExample && (
                  <Tag data-color="neutral" data-size="sm">
                    {t('start.example')}
                  </Tag>
                )}
              </span>
              <span className="start-changed">
                {t('start.changed', { date: assessment.changed.slice(0, 10) })}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('start.fromApp')}>
        <Paragraph>{t('start.fromAppHelp')}</Paragraph>
        <IfPermittedAtAll action="importAssessment">
          <Link className="ds-link" to="/ny/altinn-app" search={{ ...(sprak && { sprak }) }}>
            {t('common.importApp')}
          </Link>
        </IfPermittedAtAll>
      </Panel>
      <IfPermittedAtAll action="createAssessment">
        <NewAssessmentForm language={language} taken={assessments.map((a) => a.id)} />
      </IfPermittedAtAll>
    </main>
  );
};
