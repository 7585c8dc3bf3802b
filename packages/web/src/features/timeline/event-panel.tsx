import { leaningOn, type HistoryEvent } from '@risikobilde/charts';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type Evaluation, type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = {
  readonly event: HistoryEvent;
  readonly evaluation: Evaluation;
  readonly onDay: (day: LocalDate) => void;
  readonly onClose: () => void;
};

/** One event, and the claims whose argument leans on it on the chosen day. */
export const EventPanel = ({ event, evaluation, onDay, onClose }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const claims = leaningOn(event, evaluation.claims);
  return (
    <section className="panel" aria-labelledby="event">
      <Heading level={2} data-size="xs" id="event">
        {text(event.title)}
      </Heading>
      <p className="timeline-meta">
        {formatDay(preciseDate(event), language)}. {t(`chart.lane.${event.lane}`)}.{' '}
        {event.url !== undefined && (
          <a className="ds-link" href={event.url} target="_blank" rel="noreferrer">
            {t('common.source')}
          </a>
        )}
      </p>
      {event.text && <Paragraph>{text(event.text)}</Paragraph>}
      {claims.length === 0 ? (
        <Paragraph>{t('timeline.nothingLeans')}</Paragraph>
      ) : (
        <>
          <Heading level={3} data-size="2xs">
            {t('timeline.leaning')} ({claims.length})
          </Heading>
          <ul className="timeline-claims">
            {claims.map((claim) => (
              <li key={claim.id}>
                <StandingTag standing={claim.standing} />
                <span>{text(claim.text)}</span>
                <ExplainButton id={claim.id} about={text(claim.text)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="timeline-buttons">
        <Button variant="secondary" data-size="sm" onClick={() => onDay(event.date)}>
          {t('timeline.goTo')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </section>
  );
};
