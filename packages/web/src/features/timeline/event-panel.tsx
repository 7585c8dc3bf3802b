import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type HistoryEvent, leaningOn } from '@risikobilde/charts';
import { type Evaluation, type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { StandingRow } from '../../shared/components/standing-tag/standing-row.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { LaneMark } from './lane-mark.js';

type Props = {
  /** One event, or those that lie so close that they have one mark. */
  readonly events: readonly [HistoryEvent, ...HistoryEvent[]];
  readonly evaluation: Evaluation;
  readonly onDay: (day: LocalDate) => void;
  readonly onSelect: (event: HistoryEvent) => void;
  readonly onClose: () => void;
};

/** One event with the claims whose argument leans on it on the chosen day; of several, which there are. */
export const EventPanel = ({ events, evaluation, onDay, onSelect, onClose }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const [event, ...more] = events;
  if (more.length > 0)
    return (
      <PanelDialog
        label={t('timeline.together', { n: events.length })}
        kind={t(`chart.lane.${event.lane}`)}
        isDocked
        onClose={onClose}
      >
        <ul className="rows timeline-together">
          {events.map((one) => (
            <li key={one.id}>
              <button type="button" className="quiet-button" onClick={() => onSelect(one)}>
                <LaneMark lane={one.lane} isLater={one.date > evaluation.asOf} />
                <span>
                  <span className="meta">{formatDay(preciseDate(one), language)}</span> {text(one.title)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </PanelDialog>
    );
  const claims = leaningOn(event, evaluation.claims);
  return (
    <PanelDialog
      key={event.id}
      label={text(event.title)}
      kind={`${t(`chart.lane.${event.lane}`)} · ${formatDay(preciseDate(event), language)}`}
      isDocked
      onClose={onClose}
      foot={
        <>
          <Button variant="secondary" data-size="sm" onClick={() => onDay(event.date)}>
            {t('timeline.goTo')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {event.text && <Paragraph>{text(event.text)}</Paragraph>}
      {event.url !== undefined && (
        <p>
          <a className="ds-link" href={event.url} target="_blank" rel="noreferrer">
            {t('common.source')}
          </a>
        </p>
      )}
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
    </PanelDialog>
  );
};
