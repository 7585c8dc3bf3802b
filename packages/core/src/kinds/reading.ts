import { z } from 'zod';
import { recordKind, refTo, textHashSchema } from '../model/shared.js';
import { hashOfPassage } from '../model/hash-of-passage.js';
import { isFrontPage } from '../model/surest-as.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { described, field, kind } from './description.js';

/**
 * That somebody has looked for a fact in the text it is from. It is bound to what the fact said and to what was read: of neither of
 * them another says it anything.
 */
export const reading = kind(
  {
    stored: 'readings.yaml',
    title: '{fact}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('reading'),
    fact: field(z.string().min(1).max(200), { help: true, fixed: true, searchable: true }),
    result: field(z.enum(['says', 'other', 'notFound', 'changed']), { help: true }),
    on: field(localDateSchema),
    by: field(z.string().min(1), { searchable: true }),
    place: field(z.string().min(1).optional(), { help: true, searchable: true }),
    address: field(z.url().optional()),
    passage: field(z.string().min(1).max(20_000).optional(), {
      long: true,
      help: true,
      notPublished: 'the text is its publisher’s; its place and its hash are published',
    }),
    evidence: field(refTo('evidence').optional(), { help: true }),
    textHash: field(textHashSchema.optional(), {
      help: true,
      notEdited: 'it is worked out from the text that was read',
    }),
    says: field(textHashSchema.optional(), {
      notEdited: 'it is worked out from what the fact said when it was read',
    }),
    note: field(textSchema.optional(), { long: true, help: true }),
    signedBy: field(z.string().min(1).optional(), {
      notEdited: 'it is the name of whoever has logged in',
      help: true,
    }),
  })
    .refine(
      ({ result, place, passage, evidence, textHash, says }) =>
        result !== 'says' ||
        (place?.trim() &&
          (passage ?? evidence) !== undefined &&
          textHash !== undefined &&
          says !== undefined),
      { error: wants('readingPlace'), path: ['place'] },
    )
    .refine(
      ({ passage, evidence, textHash }) =>
        passage === undefined || evidence !== undefined || textHash === hashOfPassage(passage),
      { error: wants('readingHash'), path: ['textHash'] },
    )
    // A sentence of the content is a part of an entry: a provision, a clause, a point.
    .refine(
      ({ result, fact, place }) =>
        result !== 'says' || !fact.includes('#') || place === undefined || !isFrontPage(place),
      { error: wants('readingContent'), path: ['place'] },
    )
    .refine(({ result, note }) => result !== 'other' || note !== undefined, {
      error: wants('readingNote'),
      path: ['note'],
    }),
);
