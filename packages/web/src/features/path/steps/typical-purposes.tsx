import { Button } from '@digdir/designsystemet-react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { usePath } from '../use-path.js';

/** What data are often processed for in the sectors chosen, as the acts name it: put in the line to go on from, never chosen. */
export const TypicalPurposes = ({ onPick }: { readonly onPick: (purpose: string) => void }) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const { head, operator } = usePath();
  const sectors = [head.subject.sector, ...(head.subject.alsoSectors ?? [])];
  const purposes = world.entries.flatMap((entry) =>
    entry.kind === 'sectorLaw' && entry.country === operator?.country && sectors.includes(entry.sector)
      ? entry.purposes
      : [],
  );
  if (purposes.length === 0) return null;
  return (
    <div className="path-offers" role="group" aria-label={t('path.why.typical')}>
      <p className="path-note">{t('path.why.typical')}</p>
      {purposes.map(({ text: purpose }) => (
        <Button
          key={text(purpose)}
          type="button"
          variant="secondary"
          data-size="sm"
          onClick={() => onPick(text(purpose))}
        >
          {text(purpose)}
        </Button>
      ))}
    </div>
  );
};
