import { countryCodes } from '@risikobilde/core';
import type { DraftFall } from '../../shared/suppose/suppose-search.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { useDraftWords } from './use-draft-words.js';

/** Questions that this assessment can be asked, before anything is asked. */
export const Examples = ({ onPick }: { readonly onPick: (fall: DraftFall) => void }) => {
  const { t } = useWords();
  const { of, evaluation } = useWorkbench();
  const { nameOfFall } = useDraftWords();
  const supplier = of('engagement')[0]?.contractor;
  const [measure] = of('measure');
  const transfer = evaluation.transfers.find(({ isTransfer, ground }) => isTransfer && ground.source);
  const country = evaluation.transfers.find(
    (one) => one.isTransfer && countryCodes.includes(one.country),
  )?.country;
  const falls: readonly DraftFall[] = [
    ...(transfer?.ground.source === undefined ? [] : [{ fact: transfer.ground.source }]),
    ...(supplier === undefined ? [] : [{ record: supplier }]),
    ...(measure === undefined ? [] : [{ record: measure.id }]),
    ...(country === undefined ? [] : [{ country }]),
  ];
  return (
    <section aria-label={t('suppose.examples')} className="suppose-examples">
      <p>{t('suppose.examples')}</p>
      <ul>
        {falls.map((fall) => (
          <li key={nameOfFall(fall)}>
            <button type="button" className="chip" onClick={() => onPick(fall)}>
              {t('suppose.example', { name: nameOfFall(fall) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
