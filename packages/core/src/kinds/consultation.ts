import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

/** The file of a prior consultation with the supervisory authority (art. 36), with its days. A day not known is left out. */
export const consultation = kind(
  {
    one: words('Forhåndsdrøfting', 'Førehandsdrøfting', 'Prior consultation'),
    many: words('Forhåndsdrøftinger', 'Førehandsdrøftingar', 'Prior consultations'),
    stored: 'consultations.yaml',
    title: '{title}',
  },
  described({
    ...recordKind('consultation'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title')),
    about: field(
      z.array(refTo('scenario')).default([]),
      words('Hvilke risikoer den gjelder', 'Kva risikoar ho gjeld', 'Which risks it is about'),
      {
        help: words(
          'Uten valg gjelder den hele vurderingen.',
          'Utan val gjeld ho heile vurderinga.',
          'Without a choice it is about the whole assessment.',
        ),
      },
    ),
    authority: field(
      textSchema.optional(),
      words('Tilsynsmyndighet', 'Tilsynsstyresmakt', 'Supervisory authority'),
    ),
    sent: field(localDateSchema.optional(), words('Sendt', 'Send', 'Sent')),
    received: field(
      localDateSchema.optional(),
      words('Mottatt av myndigheten', 'Motteken av styresmakta', 'Received by the authority'),
      {
        help: words(
          'Fristen på åtte uker løper fra denne dagen.',
          'Fristen på åtte veker går frå denne dagen.',
          'The eight weeks run from this day.',
        ),
      },
    ),
    extended: field(
      localDateSchema.optional(),
      words('Varslet om forlengelse', 'Varsla om forlenging', 'Extension notified'),
      {
        help: words(
          'Dagen myndigheten varslet at fristen er forlenget med seks uker. Det må skje innen én måned etter at den mottok anmodningen.',
          'Dagen styresmakta varsla at fristen er forlengd med seks veker. Det må skje innan éin månad etter at ho fekk førespurnaden.',
          'The day the authority gave notice of the extension by six weeks, which it must do within one month of receipt.',
        ),
      },
    ),
    suspended: field(
      z
        .array(
          described({
            from: field(localDateSchema, words('Fra', 'Frå', 'From')),
            until: field(localDateSchema.optional(), words('Til', 'Til', 'Until'), {
              help: words(
                'Dagen myndigheten fikk det den ba om.',
                'Dagen styresmakta fekk det ho bad om.',
                'The day the authority had what it asked for.',
              ),
            }),
            why: field(
              textSchema.optional(),
              words(
                'Hva myndigheten venter på',
                'Kva styresmakta ventar på',
                'What the authority is waiting for',
              ),
            ),
          }),
        )
        .default([]),
      words('Stans i fristen', 'Stans i fristen', 'Suspended'),
      {
        dated: ['from'],
        help: words(
          'Mens myndigheten venter på opplysninger den har bedt om, løper ikke fristen.',
          'Medan styresmakta ventar på opplysningar ho har bede om, går ikkje fristen.',
          'The period does not run while the authority awaits information it has asked for.',
        ),
      },
    ),
    answered: field(localDateSchema.optional(), words('Besvart', 'Svart på', 'Answered')),
    answer: field(textSchema.optional(), words('Svaret', 'Svaret', 'The answer'), { long: true }),
    begins: field(
      localDateSchema.optional(),
      words('Behandlingen begynner', 'Behandlinga byrjar', 'Processing begins'),
      {
        help: words(
          'Dagen behandlingen begynte eller etter planen begynner. Den skal ikke begynne før drøftingen er ferdig.',
          'Dagen behandlinga byrja eller etter planen byrjar. Ho skal ikkje byrje før drøftinga er ferdig.',
          'The day the processing began or by plan begins. It must not begin before the consultation is over.',
        ),
      },
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
  }),
);
