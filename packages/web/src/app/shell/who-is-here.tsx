import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { usePresence } from '../../shared/data/presence.js';
import { useWords } from '../../shared/words.js';
import { namesOf } from './names-of.js';

/** Who else has the assessment open; above all, who is in the same record. Nothing when one is alone. */
export const WhoIsHere = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const nameOf = useNames();
  const { others, record } = usePresence(id);
  const inSame = record === undefined ? [] : others.filter((other) => other.record === record);
  const names = namesOf(inSame.length > 0 ? inSame : others).map(({ name, windows }) =>
    windows === 1 ? name : t('who.windows', { name, n: windows }),
  );
  const last = names.at(-1);
  const inWords =
    names.length < 2
      ? (last ?? '')
      : t('who.and', { first: names.slice(0, -1).join(', '), last: last ?? '' });
  return (
    <p role="status" className={inSame.length > 0 ? 'who-is-here same' : 'who-is-here'}>
      {names.length > 0 &&
        (inSame.length > 0 && record !== undefined
          ? t('who.same', { names: inWords, record: nameOf(record) })
          : t('who.here', { names: inWords }))}
    </p>
  );
};
