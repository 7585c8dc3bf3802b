import { Suspense } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { Loading } from '../../shared/loading.js';
import { preciseDate } from '@risikobilde/core';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { formatDay } from '@risikobilde/words';
import { Panel } from '../../shared/components/panel.js';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';

// Folded together when the screen opens: its fields are fetched by who opens it.
const ChangeLogEdit = lazyPart(async () => (await import('./change-log-edit.js')).ChangeLogEdit);

/** Version, fingerprint and the change log as it is published. */
export const DocumentPanel = () => {
  const { t } = useWords();
  const { evaluation, of, asOf, language, text } = useWorkbench();
  const { hash } = useSnapshot();
  const [assessment] = of('assessment');
  const log = (assessment?.changeLog ?? [])
    .filter((entry) => entry.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const [latest] = log;
  return (
    <Panel title={t('publish.document')}>
      <dl className="publish-facts">
        {evaluation.assessment.version !== undefined && (
          <div>
            <dt>{t('publish.version')}</dt>
            <dd>{evaluation.assessment.version}</dd>
          </div>
        )}
        {latest && (
          <div>
            <dt>{t('publish.latest')}</dt>
            <dd>{formatDay(preciseDate(latest), language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('publish.hash')}</dt>
          <dd>
            <code title={hash}>{hash.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
      <Heading level={3} data-size="2xs">
        {t('publish.changeLog')}
      </Heading>
      {log.length === 0 ? (
        <Paragraph>{t('publish.noLog')}</Paragraph>
      ) : (
        <ol className="lined-list">
          {log.map((entry) => (
            <li key={`${entry.version}-${entry.date}`}>
              <strong>{entry.version}</strong>{' '}
              <span className="meta">{formatDay(preciseDate(entry), language)}</span>
              <br />
              {text(entry.changes)}
            </li>
          ))}
        </ol>
      )}
      {assessment && (
        <FoldOut className="publish-log" summary={t('publish.editLog')}>
          <Suspense fallback={<Loading />}>
            <ChangeLogEdit assessment={assessment} />
          </Suspense>
        </FoldOut>
      )}
    </Panel>
  );
};
