import { z } from 'zod';
import { refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, words } from './described.js';

/** What has been answered to a doubt, whether it is a record of its own or advice that was not followed. */
export const answersToDoubt = field(
  z
    .array(
      described({
        on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
        by: field(refTo('party'), words('Av', 'Av', 'By')),
        result: field(
          choice({
            refuted: words('tilbakevist', 'tilbakevist', 'refuted'),
            upheld: words('tatt til følge', 'teken til følgje', 'upheld'),
            accepted: words('akseptert for en tid', 'akseptert for ei tid', 'accepted for a time'),
          }),
          words('Utfall', 'Utfall', 'Outcome'),
        ),
        because: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), {
          help: words(
            'Hvorfor den er tilbakevist, hva som ble endret, eller hvorfor den kan stå.',
            'Kvifor ho er tilbakevist, kva som vart endra, eller kvifor ho kan stå.',
            'Why it is refuted, what was changed, or why it can remain.',
          ),
          long: true,
        }),
        changed: field(
          z.array(refTo('*')).optional(),
          words('Det som ble endret', 'Det som vart endra', 'What was changed'),
        ),
        acceptedBy: field(textSchema.optional(), words('Akseptert av', 'Akseptert av', 'Accepted by'), {
          help: words(
            'Den som har ansvaret for at innvendingen blir stående.',
            'Den som har ansvaret for at innvendinga blir ståande.',
            'The person responsible for the doubt remaining.',
          ),
        }),
        until: field(localDateSchema.optional(), words('Akseptert til', 'Akseptert til', 'Accepted until')),
      }),
    )
    .optional(),
  words('Svar', 'Svar', 'Answers'),
  { item: words('svar', 'svar', 'an answer'), dated: ['on'] },
);
