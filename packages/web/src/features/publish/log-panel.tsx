import { preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Suspense } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { FoldOut } from '../../shared/components/fold-out.js';

// Folded together when the screen opens: its fields are fetched by who opens it.
const ChangeLogEdit = lazyPart(async () => (await import('./change-log-edit.js')).ChangeLogEdit);

/** The change log as it is published, and the way to change it. */
export const LogPanel = () => {
  const { t } = useWords();
  const { of, asOf, language, text } = useWorkbench();
  const [assessment] = of('assessment');
  const log = (assessment?.changeLog ?? [])
    .filter((entry) => entry.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <section className="panel" aria-label={t('publish.changeLog')}>
      {log.length === 0 ? (
        <p>{t('publish.noLog')}</p>
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
    </section>
  );
};
