import { Button } from '@digdir/designsystemet-react';
import type { FactSet } from '@risikobilde/core/argument';
import { formatList } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { canFall } from '../../shared/suppose/can-fall.js';
import type { DraftFall } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly sets: readonly FactSet[];
  readonly at: number;
  readonly isConclusion: boolean;
  readonly onStep: (at: number) => void;
};

/** The set that is lit: what it holds, and what it would bring down. */
export const SetPart = ({ sets, at, isConclusion, onStep }: Props) => {
  const { t, say, language } = useWords();
  const { id, world, record } = useWorkbench();
  const set = sets[at];
  if (set === undefined) return null;
  const names = formatList(
    set.facts.map(({ label }) => say(label)),
    language,
  );
  // What a rule makes of records can not be supposed to fall by itself.
  const falls = set.facts.flatMap(({ ref }): readonly DraftFall[] => {
    if (world.entries.some((entry) => entry.id === ref)) return [{ fact: ref }];
    const found = record(ref);
    return found && canFall(found.kind) ? [{ record: ref }] : [];
  });
  return (
    <section className="argument-box" aria-live="polite">
      <h2>{t('map.set', { n: at + 1, of: sets.length })}</h2>
      <p>
        {set.order === 0
          ? t('map.setEmpty')
          : t(isConclusion ? 'map.setConclusion' : 'map.setClaim', { n: set.order, names })}
      </p>
      <div className="argument-acts">
        <Button variant="secondary" data-size="sm" disabled={at === 0} onClick={() => onStep(at - 1)}>
          {t('map.before')}
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={at + 1 === sets.length}
          onClick={() => onStep(at + 1)}
        >
          {t('map.next')}
        </Button>
        {falls.length > 0 && falls.length === set.facts.length && (
          <Link to="/a/$id/hva-om" params={{ id }} search={{ hva: { falls } }}>
            {t('map.suppose')}
          </Link>
        )}
        <Link to="/a/$id/hviler-pa" params={{ id }} search>
          {t('map.leaning')}
        </Link>
      </div>
    </section>
  );
};
