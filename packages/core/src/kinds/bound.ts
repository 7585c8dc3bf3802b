import { z } from 'zod';
import { field, words } from './described.js';

const hash = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional();

/** What an acceptance, an advice or an approval was given on. The server sets it, whatever is sent. */
export const boundFields = {
  contentHash: field(
    hash(),
    words(
      'Innholdets fingeravtrykk (SHA-256)',
      'Fingeravtrykket til innhaldet (SHA-256)',
      'Fingerprint of the content (SHA-256)',
    ),
    { notEdited: 'it is worked out from what it is given on' },
  ),
  worldHash: field(
    hash(),
    words(
      'Kildenes fingeravtrykk (SHA-256)',
      'Fingeravtrykket til kjeldene (SHA-256)',
      'Fingerprint of the sources (SHA-256)',
    ),
    { notEdited: 'it is worked out from the law, reports and terms as they stood on the day' },
  ),
  fourEyes: field(
    z.boolean().optional(),
    words(
      'Gitt av en annen enn dem som skrev',
      'Gitt av ein annan enn dei som skreiv',
      'Given by another than those who wrote',
    ),
    {
      notEdited: 'it follows from who made the edits',
      help: words(
        'Uten pålogging vet ingen hvem som skriver, og én person kan ha alle rollene.',
        'Utan pålogging veit ingen kven som skriv, og éin person kan ha alle rollene.',
        'Without logins no one knows who writes, and one person may take all roles.',
      ),
    },
  ),
  signedBy: field(z.string().min(1).optional(), words('Pålogget som', 'Pålogga som', 'Logged in as'), {
    notEdited: 'it is the name of whoever has logged in',
    help: words(
      'Navnet fra påloggingen, som ingen har skrevet inn her.',
      'Namnet frå pålogginga, som ingen har skrive inn her.',
      'The name from the login. It is not typed here.',
    ),
  }),
};
