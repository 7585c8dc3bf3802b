import { z } from 'zod';
import { recordKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';
import { wants } from '../model/wanted.js';

export const section = kind(
  {
    one: words('Kapittel', 'Kapittel', 'Chapter'),
    many: words('Kapitler', 'Kapittel', 'Chapters'),
    stored: 'chapters/',
    title: '{title}',
  },
  described({
    ...recordKind('section'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title')),
    linkTitle: field(
      textSchema.optional(),
      words('Kort tittel i menyen', 'Kort tittel i menyen', 'Short title in the menu'),
    ),
    description: field(textSchema.optional(), words('Beskrivelse', 'Skildring', 'Description'), {
      long: true,
    }),
    slug: field(
      z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, wants('slug')),
      words('Adressedel', 'Adressedel', 'Path'),
    ),
    weight: field(z.int().positive(), words('Plassering', 'Plassering', 'Position')),
    toc: field(
      z.boolean().default(true),
      words('Innholdsliste på siden', 'Innhaldsliste på sida', 'Contents list on the page'),
    ),
    role: field(
      choice({
        chapter: words('kapittel', 'kapittel', 'chapter'),
        conclusion: words('konklusjon', 'konklusjon', 'conclusion'),
        changeLog: words('endringslogg', 'endringslogg', 'change log'),
        summary: words('sammendrag', 'samandrag', 'summary'),
      }).default('chapter'),
      words('Rolle', 'Rolle', 'Role'),
    ),
    body: field(textSchema.optional(), words('Brødtekst', 'Brødtekst', 'Body text'), {
      help: words(
        'Markdown. Ligger ved siden av posten, én fil per språk.',
        'Markdown. Ligg ved sida av posten, éi fil per språk.',
        'Markdown; kept beside the record, one file per language.',
      ),
      notPublished: 'it is the text of the chapter',
      long: true,
    }),
    openQuestions: field(
      z.array(textSchema).default([]),
      words('Åpne spørsmål', 'Opne spørsmål', 'Open questions'),
      { item: words('åpent spørsmål', 'ope spørsmål', 'an open question') },
    ),
  }),
);
