import { BookIcon, ComponentIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { IfPermittedAtAll } from '../../shared/components/if-permitted-at-all.js';
import { useWords } from '../../shared/words.js';
import { Door } from './door.js';
import { MyAssessments } from './my-assessments.js';
import { useStart } from '../../shared/use-start.js';
import { lazyFirstPart } from '../../shared/lazy-part.js';
import './start.css';

// Its words are those of the first screen.
const LivePicture = lazyFirstPart(async () => (await import('./live-picture.js')).LivePicture);

/** Where the workbench begins: read the example, build on a platform, or begin; how it works; and what is under way. */
export const StartPage = () => {
  const { t } = useWords();
  const { language, search, assessments } = useStart(t('start.title'));
  const example = assessments?.find(({ id }) => id === 'altinn3');
  return (
    <div className="start-page">
      <main className="start" id="main" tabIndex={-1}>
        <div className="start-top">
          <section className="start-begin">
            <h1>{t('start.title')}</h1>
            <p className="start-lead">{t('start.lead')}</p>
            <ul className="start-doors">
              {example && (
                <li>
                  <Link className="start-door first" to="/a/$id" params={{ id: example.id }} search={search}>
                    <Door
                      icon={<BookIcon aria-hidden />}
                      title={t('start.read')}
                      text={t('start.readHelp')}
                    />
                  </Link>
                </li>
              )}
              <li>
                <IfPermittedAtAll action="importAssessment">
                  <Link className="start-door" to="/ny/altinn-app" search={search}>
                    <Door
                      icon={<ComponentIcon aria-hidden />}
                      title={t('start.service')}
                      text={t('start.serviceHelp')}
                    />
                  </Link>
                </IfPermittedAtAll>
              </li>
              <li>
                <IfPermittedAtAll action="createAssessment">
                  <Link className="start-door" to="/ny" search={search}>
                    <Door icon={<PlusIcon aria-hidden />} title={t('start.new')} text={t('start.newHelp')} />
                  </Link>
                </IfPermittedAtAll>
              </li>
            </ul>
          </section>
          {example && (
            <section className="start-how" aria-labelledby="start-how">
              <Suspense fallback={<h2 id="start-how">{t('start.how')}</h2>}>
                <LivePicture />
              </Suspense>
            </section>
          )}
        </div>
        {assessments && <MyAssessments assessments={assessments} language={language} search={search} />}
      </main>
    </div>
  );
};
