import { useQuery } from '@tanstack/react-query';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../../shared/components/page-head.js';
import { releasesQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { ReleasesPanel } from './releases-panel.js';
import './services.css';

/** What is out, what was out before, and where each is read. */
export const ReleasesPage = () => {
  const { t } = useWords();
  const { id, language, of } = useWorkbench();
  const { data: releases = [] } = useQuery(releasesQuery(id));
  const out = releases.findLast(({ isDraft }) => !isDraft);
  const isPlatform = of('assessment')[0]?.subject.type === 'platform';
  return (
    <>
      <PageHead
        title={
          out
            ? t('releases.answer', { version: out.version, date: formatDay(out.on, language) })
            : t('releases.answerNone')
        }
        lead={t(out ? 'releases.answerLead' : 'releases.answerNoneLead')}
      >
        {!out && (
          <p>
            <Link className="ds-link" to="/a/$id/utgi" params={{ id }} search={keepCommon}>
              {t('releases.toPublish')}
            </Link>
          </p>
        )}
      </PageHead>
      <ReleasesPanel releases={releases} isPlatform={isPlatform} />
    </>
  );
};
