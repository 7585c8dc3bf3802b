import { factNow } from '@risikobilde/core';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { useCoreContext } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** Who has read what here, when, where in the text and which text; what was read wrongly is taken back. */
export const ReadHere = () => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const context = useCoreContext();
  const readings = of('reading').toSorted((a, b) =>
    a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1,
  );
  if (readings.length === 0) return null;
  return (
    <FoldOut className="ds-details" summary={t('reading.here', { n: readings.length })}>
      <ul className="rows">
        {readings.map(({ id, fact, result, on, by, signedBy, place, textHash, note }) => {
          const now = factNow(context, fact);
          const said = now?.title ?? now?.text;
          return (
            <li key={id} id={id}>
              <p>{said ? text(said) : fact}</p>
              <p className="meta">
                {t('reading.said', {
                  result: t(`value.reading.result.${result}`),
                  by: signedBy ?? by,
                  on,
                  place: place ?? '',
                  hash: textHash?.slice(0, 16) ?? '',
                })}
              </p>
              {note && <p>{text(note)}</p>}
              <RemoveRecord id={id} label={t('reading.takeBack')} />
            </li>
          );
        })}
      </ul>
    </FoldOut>
  );
};
