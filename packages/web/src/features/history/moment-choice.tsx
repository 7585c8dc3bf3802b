import type { ReleaseSummary } from '@risikobilde/api';
import type { SealedEditEvent } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { ViewFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly label: string;
  /** A moment as the API has it. */
  readonly value: string;
  readonly events: readonly SealedEditEvent[];
  readonly releases: readonly ReleaseSummary[];
  readonly onChoose: (moment: string) => void;
};

/** One of the two moments: now, a day, an edition, or an edit. */
export const MomentChoice = ({ label, value, events, releases, onChoose }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const day = value.startsWith('day:') ? value.slice('day:'.length) : undefined;
  const options = [
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
  return (
    <div className="moment">
      <ViewChoice
        label={label}
        value={day === undefined ? value : 'day'}
        options={options}
        onSave={(chosen) => onChoose(chosen === 'day' ? `day:${today()}` : chosen)}
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
