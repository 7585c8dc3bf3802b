import { useWords } from '../../shared/words.js';
import { personsInFigures } from '../../shared/risk/numbers-in-words.js';
import type { HarmCarried, Gravity } from './harm-carried.js';

type Props = {
  readonly carried: HarmCarried | undefined;
  readonly gravity: Gravity;
  readonly most: number;
};

/** A bar with its figure: filled for what is carried now, dashed for what would be gained. What nobody has estimated says so. */
export const CarriedCell = ({ carried, gravity, most }: Props) => {
  const words = useWords();
  const { t } = words;
  if (carried === undefined) return <span className="meta">{t('measures.noneEstimated')}</span>;
  const { persons, isInPlace } = carried;
  return (
    <span className="carried">
      <span className="carried-track" aria-hidden>
        <span
          className="carried-bar"
          data-in-place={isInPlace}
          data-gravity={gravity}
          style={{ inlineSize: `${Math.max(0, persons / most) * 100}%` }}
        />
      </span>
      <span className="carried-n">
        {personsInFigures(persons, words)}
        <span className="visually-hidden">
          {' '}
          {t(isInPlace ? 'measures.moreWithout' : 'measures.fewerWith')}
        </span>
      </span>
    </span>
  );
};
