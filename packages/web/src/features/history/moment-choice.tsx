import type { ReleaseSummary } from '@risikobilde/api';
import type { SealedEditEvent } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { ViewFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { isMoment } from './is-moment.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly label: string;
  /** A moment as the API has it. */
  readonly value: string;
  /** The newest edits, those that are shown below. */
  readonly events: readonly SealedEditEvent[];
  readonly releases: readonly ReleaseSummary[];
  readonly onChoose: (moment: string) => void;
};

/** One of the two moments: now, a day, an edition, or an edit. */
export const MomentChoice = ({ label, value, events, releases, onChoose }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const day = value.startsWith('day:') ? value.slice('day:'.length) : undefined;
  const named = (moment: string): string =>
    moment.startsWith('revision:') && isMoment(moment)
      ? t('history.revision', { n: Number(moment.slice('revision:'.length)) })
      : moment;
  const known = [
    { value: 'now', label: t('compare.now') },
    { value: 'day', label: t('compare.aDay') },
    ...releases
      .filter(({ isMadeHere }) => isMadeHere)
      .toReversed()
      .map(({ version, on, isDraft }) => ({
        value: `edition:${version}`,
        label: t(isDraft ? 'compare.draft' : 'pub.editionOf', { version, date: on }),
      })),
    ...events.toReversed().map(({ revision, when, why }) => ({
      value: `revision:${revision}`,
      label: `${t('history.revision', { n: revision })}, ${formatMoment(when, language)}${why === undefined ? '' : ` (${why})`}`,
    })),
  ];
  const chosen = day === undefined ? value : 'day';
  // The address may name one that is not among those that have been read.
  const options = known.some((one) => one.value === chosen)
    ? known
    : [...known, { value: chosen, label: named(chosen) }];
  return (
    <div className="moment">
      <ViewChoice
        label={label}
        value={chosen}
        options={options}
        onSave={(picked) => onChoose(picked === 'day' ? `day:${today()}` : picked)}
      />
      {day !== undefined && (
        <ViewFrame>
          <DayEdit
            label={`${label}: ${t('day.field')}`}
            value={day}
            onSave={(next) => onChoose(`day:${next}`)}
          />
        </ViewFrame>
      )}
    </div>
  );
};
