import { Button, Heading } from '@digdir/designsystemet-react';
import { formatMoment } from '@risikobilde/words';
import {
  ArrowsSquarepathIcon,
  CheckmarkCircleIcon,
  CircleSlashIcon,
  ClockDashedIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleIcon,
} from '@navikt/aksel-icons';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { type FollowedSource, useLookNow } from './use-news.js';

const icons: Readonly<Record<FollowedSource['state'], typeof CheckmarkCircleIcon>> = {
  ok: CheckmarkCircleIcon,
  notYet: ClockDashedIcon,
  silent: ClockDashedIcon,
  flicker: ArrowsSquarepathIcon,
  incomplete: ExclamationmarkTriangleIcon,
  changedForm: ExclamationmarkTriangleIcon,
  refused: CircleSlashIcon,
  tooLarge: ExclamationmarkTriangleIcon,
  away: CloudSlashIcon,
};

/** How it stands with each source that is followed: those that are not as they should be first. */
export const SourceList = ({ sources }: { readonly sources: readonly FollowedSource[] }) => {
  const { t } = useWords();
  const ordered = sources.toSorted((a, b) => Number(a.state === 'ok') - Number(b.state === 'ok'));
  return (
    <section aria-labelledby="news-sources">
      <div className="news-head">
        <Heading level={2} data-size="xs" id="news-sources">
          {t('watch.sources')}
        </Heading>
      </div>
      <ul className="plain-list">
        {ordered.map((source) => (
          <li key={source.id}>
            <SourceItem of={source} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const SourceItem = ({ of }: { readonly of: FollowedSource }) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const isLocked = useIsLocked();
  const look = useLookNow();
  const Icon = icons[of.state];
  const name = of.title ?? of.publisher;
  const { fault, missing, flickers, looked, answered, came } = of;
  const when = (moment: string) => formatMoment(moment, language);
  return (
    <div className="news-source" data-state={of.state}>
      <Icon aria-hidden fontSize="1.25rem" />
      <div>
        <h3>{name}</h3>
        <p>
          <strong>{t(`watch.states.${of.state}`)}</strong>
          {of.title !== undefined && <span className="meta"> {of.publisher}</span>}
        </p>
        {fault && (
          <p className="news-fault">
            {t(`watch.faults.${fault.why}`)}{' '}
            {fault.detail !== undefined && <code className="news-detail">{fault.detail}</code>}
          </p>
        )}
        {missing.length > 0 && <p className="news-fault">{t('watch.missing', { list: listOf(missing) })}</p>}
        {of.state === 'flicker' && (
          <p className="news-fault">{t('watch.flickers', { list: listOf(flickers.map((one) => one.of)) })}</p>
        )}
        {looked !== undefined && (
          <p className="meta">
            {fault === undefined && t('watch.looked', { when: when(looked) })}
            {fault !== undefined && answered === undefined && t('watch.neverRead', { when: when(looked) })}
            {fault !== undefined &&
              answered !== undefined &&
              t('watch.lookedInVain', { when: when(looked), answered: when(answered) })}{' '}
            {came !== undefined && t('watch.came', { when: when(came) })}
          </p>
        )}
        {look.isSuccess && <p role="status">{t('watch.asked')}</p>}
      </div>
      {!isLocked && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('watch.lookNowNamed', { name })}
          loading={look.isPending}
          onClick={() => look.mutate(of.id)}
        >
          {t('watch.lookNow')}
        </Button>
      )}
    </div>
  );
};

const listOf = (texts: readonly string[]) => ({ list: texts.map((text) => ({ und: text })) });
