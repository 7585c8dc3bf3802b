import type { Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import type { PublishedFile } from '../formats/index.js';
import { mediaType, packWord, sectionXml } from '../formats/docx/package.js';
import { bullets, createParts, paragraph, run } from '../formats/docx/parts.js';
import { stylesXml } from '../formats/docx/styles.js';
import type { Letter } from './notice-letter.js';

/** A letter as a file that a person goes on in: Word, or plain text for a mail. */
export const letterFile = (
  letter: Letter,
  name: string,
  language: Language,
  format: 'docx' | 'txt',
): PublishedFile =>
  format === 'docx'
    ? { path: `${name}.docx`, mediaType, bytes: wordOf(letter, language) }
    : {
        path: `${name}.txt`,
        mediaType: 'text/plain',
        bytes: new TextEncoder().encode(textOfLetter(letter, language)),
      };

/** The letter in plain text. */
export const textOfLetter = (letter: Letter, language: Language): string =>
  [
    ...headOf(letter, language),
    letter.title,
    ...letter.parts.map((part) =>
      typeof part === 'string' ? part : part.map((one) => `- ${one}`).join('\n'),
    ),
  ].join('\n\n');

const headOf = ({ to, from, on }: Letter, language: Language): readonly string[] => {
  const { t } = wordsOf[language];
  return [t('letter.to', { to }), t('letter.from', { from }), t('letter.day', { on })];
};

const wordOf = (letter: Letter, language: Language): Uint8Array<ArrayBuffer> => {
  const item = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bullets}"/></w:numPr>`;
  const text = [
    ...headOf(letter, language).map((line) => paragraph('Broedtekst', run(line))),
    paragraph('Tittel', run(letter.title)),
    ...letter.parts.flatMap((part) =>
      typeof part === 'string'
        ? [paragraph('Broedtekst', run(part))]
        : part.map((one) => paragraph('Broedtekst', run(one), item)),
    ),
    sectionXml(false),
  ].join('');
  return packWord({
    language,
    title: letter.title,
    short: letter.title,
    description: letter.title,
    on: letter.on,
    properties: {},
    text,
    parts: createParts(new Set()),
    styles: stylesXml(language),
    head: '',
    foot: letter.from,
  });
};
