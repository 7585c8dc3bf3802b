import type { Language } from '@risikobilde/core';
import type { FilledForm, FormGap, FormName } from '@risikobilde/core/form';
import { textIn, type Words } from '@risikobilde/words';

/** A name in a language, and the form's own in English beside it where that is another. */
export type SaidName = { readonly name: string; readonly official?: string };

/** English is the form's own language: its own names go before ours there. */
export const saidName = ({ name, official }: FormName, language: Language): SaidName => {
  if (language === 'en') {
    // Ours says more than a letter does.
    const said = official !== undefined && name['en']?.startsWith(official) ? name['en'] : official;
    return { name: said ?? textIn(name, 'en') };
  }
  const own = textIn(name, language);
  return { name: own, ...(official !== undefined && official !== own && { official }) };
};

/** What is missing, and who is asked. `isNamed`: whether it stands under the name of what is missing. */
export const saidGaps = (gaps: readonly FormGap[], words: Words, isNamed: boolean): string => {
  const [first] = gaps;
  if (first === undefined) return '';
  const what = words.say(first.what);
  const asks = words.t(`form.asks.${first.asks}`);
  const names = gaps.length > 1 ? gaps.flatMap(({ name }) => (name === undefined ? [] : [name])) : [];
  if (names.length > 0) return words.t('form.gapsOf', { what, asks, names: { list: names } });
  return isNamed ? words.t('form.gapHere', { asks }) : words.t('form.gap', { what, asks });
};

/** What stands under the title: which form it is, whose the names are, and the day. */
export const saidAbout = ({ form, asOf, facts }: FilledForm, words: Words): readonly string[] => [
  words.t('form.about', { name: form.name, version: form.version, status: form.status }),
  ...(words.language === 'en' ? [words.t('form.namesOfForm')] : [words.t('form.namesOurs')]),
  words.t('form.asOf', { day: asOf }),
  ...(facts === undefined ? [] : [words.t('reading.share', facts)]),
];
