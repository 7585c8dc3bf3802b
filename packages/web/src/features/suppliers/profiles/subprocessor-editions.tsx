import type { WorldEntryOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { seenBy } from '../editions.js';

type Edition = WorldEntryOf<'subprocessors'>['editions'][number];

/** Who came on a list of sub-processors, by edition, the newest first. */
export const SubprocessorEditions = ({ list: id }: { readonly list: string }) => {
  const { t, language } = useWords();
  const { world, asOf, text } = useWorkbench();
  const list = world.entries.find((entry) => entry.id === id);
  if (list?.kind !== 'subprocessors') return null;
  const dayOf = ({ date, precision }: Edition) =>
    precision === 'day' ? formatDay(date, language) : date.slice(0, precision === 'year' ? 4 : 7);
  return (
    <>
      <p className="subtle">{text(list.title)}.</p>
      <ul className="profile-list">
        {seenBy(list.editions, asOf)
          .toReversed()
          .map((edition) => (
            <li key={edition.id}>
              <strong>{dayOf(edition)}</strong>{' '}
              {edition.entries.length > 3
                ? t('profile.nNames', { n: edition.entries.length })
                : edition.entries.map(({ name }) => name).join(', ') || t('profile.unreadEdition')}
              {!edition.complete && `. ${t('profile.inPart')}`} <FactSource fact={edition} />
            </li>
          ))}
      </ul>
      <Link className="ds-link" to="." search hash="subprocessors">
        {t('suppliers.see')}
      </Link>
    </>
  );
};
