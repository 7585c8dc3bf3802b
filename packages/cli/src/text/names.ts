import { isText, type Words } from '@risikobilde/words';
import type { LoadedFolder } from '../input/load.js';

/** What a record or a world entry is called: its title, name or sentence, else its id. */
export const nameOf = (item: { readonly id: string } & object, words: Words): string => {
  for (const field of ['title', 'name', 'short', 'text', 'event', 'subject']) {
    const value: unknown = Object.getOwnPropertyDescriptor(item, field)?.value;
    if (isText(value)) return words.say(value);
  }
  return item.id;
};

/** Names of records by id, for lines that must not show ids where there is a name. */
export const namesIn = (loaded: LoadedFolder, words: Words): ((id: string) => string) => {
  const names = new Map<string, string>();
  for (const item of [...loaded.world.entries, ...loaded.assessment.records])
    names.set(item.id, nameOf(item, words));
  for (const record of loaded.assessment.records)
    if (record.kind === 'assessment')
      for (const alternative of record.alternatives) names.set(alternative.id, words.say(alternative.name));
  return (id) => names.get(id) ?? id;
};

/** The words of the attached scale for its bands. */
export const bandNames = (loaded: LoadedFolder, words: Words): ((band: string) => string) => {
  const head = loaded.assessment.records.find((record) => record.kind === 'assessment');
  const scale = loaded.world.entries.find(
    (entry) => entry.kind === 'scale' && head?.kind === 'assessment' && entry.id === head.scale,
  );
  const bands = scale?.kind === 'scale' ? scale.bands : [];
  return (id) => {
    const name = bands.find((band) => band.id === id)?.name;
    return name === undefined ? id : words.say(name);
  };
};
