import { leaningOn, type HistoryEvent } from '@risikobilde/charts';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type Evaluation, type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { StandingRow } from '../../shared/components/standing-tag/standing-row.js';
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
    <Panel title={text(event.title)}>
      <p className="subtle">
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
          <ul className="rows">
            {claims.map(({ id, standing, text: says }) => (
              <StandingRow key={id} id={id} standing={standing} says={text(says)} />
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
    </Panel>
  );
};
