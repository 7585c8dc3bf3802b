import { z } from 'zod';
import { idSchema, recordKind, refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, word, words } from './described.js';
import { wants } from '../model/wanted.js';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, wants('sha256'));

/** What a service owner answers to one statement of the platform release it builds on. */
export const stance = kind(
  {
    one: words(
      'Svar på plattformens utsagn',
      'Svar på utsegna til plattforma',
      'Answer to a platform statement',
    ),
    many: words(
      'Svar på plattformens utsagn',
      'Svar på utsegnene til plattforma',
      'Answers to platform statements',
    ),
    stored: 'stances.yaml',
    title: '{of}: {answer}',
  },
  described({
    ...recordKind('stance'),
    of: field(idSchema, words('Utsagn fra plattformen', 'Utsegn frå plattforma', 'Platform statement'), {
      help: words(
        'Utsagnet i plattformens utgave, slik plattformen selv skriver det.',
        'Utsegna i utgåva til plattforma, slik plattforma sjølv skriv det.',
        'The id of the statement in the platform release, as the platform writes it.',
      ),
    }),
    answer: field(
      choice({
        adapt: words('tilpasset', 'tilpassa', 'adapted'),
        adopt: words('overtatt', 'overteke', 'adopted'),
        reject: words('avvist', 'avvist', 'rejected'),
      }),
      words('Svar', 'Svar', 'Answer'),
    ),
    reason: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), {
      help: words(
        'Kreves når utsagnet ikke overtas som det står.',
        'Trengst når utsegna ikkje blir overteken som ho står.',
        'Required unless it is adopted as it stands.',
      ),
      long: true,
    }),
    fields: field(
      z.record(z.string(), z.unknown()).optional(),
      words('Egne felt', 'Eigne felt', 'Own fields'),
      {
        help: words(
          'Felt i utsagnet som lyder annerledes for denne tjenesten.',
          'Felt i utsegna som lyder annleis for denne tenesta.',
          'Fields of the statement that read differently in this service.',
        ),
      },
    ),
    replacedBy: field(z.array(refTo('*')).default([]), words('Erstattet av', 'Erstatta av', 'Replaced by'), {
      help: words(
        'Egne poster som erstatter utsagnet.',
        'Eigne postar som erstattar utsegna.',
        'Own records that replace it.',
      ),
    }),
    confirmed: field(
      z
        .array(
          described({
            release: field(
              hashSchema,
              words('Utgaven den ble lest i', 'Utgåva ho vart lesen i', 'The release it was read in'),
              {
                help: words(
                  'Utgaven utsagnet ble lest i.',
                  'Utgåva utsegna vart lesen i.',
                  'The release in which it was read.',
                ),
              },
            ),
            content: field(
              z.union([
                word('withdrawn', words('trukket tilbake', 'trekt tilbake', 'withdrawn')),
                hashSchema,
              ]),
              words(
                'Fingeravtrykk av utsagnet',
                'Fingeravtrykket til utsegna',
                'Fingerprint of the statement',
              ),
              {
                help: words(
                  'Fingeravtrykket av utsagnet slik det ble lest. «Trukket tilbake»: utgaven har det ikke lenger.',
                  'Fingeravtrykket av utsegna slik ho vart lesen. «Trekt tilbake»: utgåva har ho ikkje lenger.',
                  'The hash of the statement as it was read; withdrawn: the release no longer has it.',
                ),
              },
            ),
            on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
            by: field(textSchema, words('Av', 'Av', 'By')),
            result: field(
              choice({
                taken: words('tatt stilling til', 'teke stilling til', 'answered'),
                changed: words('endret', 'endra', 'changed'),
                unchanged: words('uendret', 'uendra', 'unchanged'),
              }),
              words('Utfall', 'Utfall', 'Outcome'),
              {
                help: words(
                  'Det første svaret, et endret svar eller et svar som ble stående.',
                  'Det første svaret, eit endra svar eller eit svar som vart ståande.',
                  'taken: the first answer; changed: the answer was altered; unchanged: it was kept.',
                ),
              },
            ),
            because: field(textSchema.optional(), words('Fordi', 'Fordi', 'Because'), { long: true }),
          }),
        )
        .default([]),
      words('Bekreftet', 'Stadfesta', 'Confirmed'),
      {
        help: words(
          'Hver gang noen har lest utsagnet og svart, eldste først. Slettes aldri.',
          'Kvar gong nokon har lese utsegna og svart, eldste først. Blir aldri sletta.',
          'Each time someone read the statement and stood by an answer, oldest first; never removed.',
        ),
        dated: ['on'],
      },
    ),
  })
    .refine(({ answer, reason }) => answer === 'adopt' || reason !== undefined, {
      error: wants('stanceReason'),
      path: ['reason'],
    })
    .refine(({ answer, fields }) => answer === 'adapt' || fields === undefined, {
      error: wants('stanceFields'),
      path: ['fields'],
    }),
);
