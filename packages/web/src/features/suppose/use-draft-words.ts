import { fallenId } from '@risikobilde/core/argument';
import type { LocalDate, RecordOf } from '@risikobilde/core';
import { formatDay, formatList } from '@risikobilde/words';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Draft, DraftFall } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';

type Stored = RecordOf<'supposition'>;

/** What a fall of a draft is called by `suppose`. */
export const idOfFall = ({ how: _how, ...fall }: DraftFall): string => fallenId(fall);

/** The names of what falls, and of a supposition as a question. */
export const useDraftWords = () => {
  const { t } = useWords();
  const { world, language, text, asOf } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const nameOfFall = ({ record, fact, region, country }: DraftFall): string => {
    if (country !== undefined) return words.country(country);
    if (record !== undefined) return nameOf(record);
    const profile = world.entries.find(({ id }) => id === fact);
    if (region === undefined || profile?.kind !== 'supplierProfile') return nameOf(fact ?? '');
    return profile.regions.find(({ id }) => id === region)?.name ?? region;
  };
  const howOf = ({ how }: DraftFall): string => how ?? t('suppose.falls');
  const sayFalls = ({ falls }: Draft): string =>
    formatList(
      falls.map((fall) => `${nameOfFall(fall)} ${howOf(fall)}`),
      language,
    );
  return {
    nameOfFall,
    dayOf: (draft: Draft): LocalDate => draft.on ?? asOf,
    titleOf: (draft: Draft): string =>
      t('suppose.question', { what: sayFalls(draft), day: formatDay(draft.on ?? asOf, language) }),
    nameFor: (draft: Draft): string => `${sayFalls(draft)}, ${formatDay(draft.on ?? asOf, language)}`,
    draftOf: ({ falls, on }: Stored): Draft => ({
      falls: falls.map(({ record, fact, region, country, how }) => ({
        ...(record !== undefined && { record }),
        ...(fact !== undefined && { fact }),
        ...(region !== undefined && { region }),
        ...(country !== undefined && { country }),
        ...(how && { how: text(how) }),
      })),
      on,
    }),
    storedFalls: ({ falls }: Draft): Stored['falls'] =>
      falls.map(({ how, ...fall }) => ({
        ...fall,
        ...(how !== undefined && how.trim() !== '' && { how: { [language]: how.trim() } }),
      })),
  };
};
