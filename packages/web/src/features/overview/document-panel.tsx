import { preciseDate } from '@risikobilde/core';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { ChangeLogEdit } from './change-log-edit.js';

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
    <section className="panel" aria-labelledby="document">
      <Heading level={2} data-size="xs" id="document">
        {t('overview.document')}
      </Heading>
      <dl className="overview-facts">
        {evaluation.assessment.version !== undefined && (
          <div>
            <dt>{t('about.version')}</dt>
            <dd>{evaluation.assessment.version}</dd>
          </div>
        )}
        {latest && (
          <div>
            <dt>{t('overview.latest')}</dt>
            <dd>{formatDay(preciseDate(latest), language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('overview.hash')}</dt>
          <dd>
            <code title={hash}>{hash.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
      <Heading level={3} data-size="2xs">
        {t('overview.changeLog')}
      </Heading>
      {log.length === 0 ? (
        <Paragraph>{t('overview.noLog')}</Paragraph>
      ) : (
        <ol className="overview-list">
          {log.map((entry) => (
            <li key={`${entry.version}-${entry.date}`}>
              <strong>{entry.version}</strong>{' '}
              <span className="overview-meta">{formatDay(preciseDate(entry), language)}</span>
              <br />
              {text(entry.changes)}
            </li>
          ))}
        </ol>
      )}
      {assessment && <ChangeLogEdit assessment={assessment} />}
    </section>
  );
};
