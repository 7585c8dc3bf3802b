import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

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
    outcome: field(
      choice({
        noObjection: words('ingen innvendinger', 'ingen innvendingar', 'no objection'),
        advice: words('råd som skal følges', 'råd som skal følgjast', 'advice to be followed'),
        limitation: words(
          'begrensning (artikkel 58 nr. 2 bokstav f)',
          'avgrensing (artikkel 58 nr. 2 bokstav f)',
          'limitation (Article 58(2)(f))',
        ),
        ban: words(
          'forbud (artikkel 58 nr. 2 bokstav f)',
          'forbod (artikkel 58 nr. 2 bokstav f)',
          'ban (Article 58(2)(f))',
        ),
      }).optional(),
      words('Utfall', 'Utfall', 'Outcome'),
      {
        help: words(
          'Det myndigheten kom til. Uten utfall er svaret ukjent, og vurderingen kan ikke gis ut.',
          'Det styresmakta kom til. Utan utfall er svaret ukjent, og vurderinga kan ikkje givast ut.',
          'What the authority came to. Without an outcome the answer is unknown, and the assessment cannot be issued.',
        ),
      },
    ),
    answer: field(textSchema.optional(), words('Svaret', 'Svaret', 'The answer'), { long: true }),
    pieces: field(
      z
        .array(
          described({
            text: field(textSchema, words('Rådet', 'Rådet', 'The advice'), { long: true }),
            followed: field(
              choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
              words('Fulgt', 'Følgt', 'Followed'),
            ),
            how: field(
              textSchema.optional(),
              words('Hvordan det er fulgt', 'Korleis det er følgt', 'How it was followed'),
              { long: true },
            ),
            measure: field(refTo('measure').optional(), words('Tiltak', 'Tiltak', 'Measure')),
            evidence: field(
              refTo('evidence').optional(),
              words('Dokumentasjon', 'Dokumentasjon', 'Evidence'),
            ),
          }),
        )
        .optional(),
      words('Råd fra myndigheten', 'Råd frå styresmakta', 'Advice of the authority'),
      {
        item: words('råd', 'råd', 'a piece of advice'),
        help: words(
          'Hvert råd for seg. Et råd er fulgt når det er sagt hvordan, og et tiltak som er på plass eller en fil viser det.',
          'Kvart råd for seg. Eit råd er følgt når det er sagt korleis, og eit tiltak som er på plass eller ei fil viser det.',
          'Each piece by itself. It is followed when it is said how, and a measure in place or a file shows it.',
        ),
      },
    ),
    lifted: field(
      described({
        on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
        decision: field(textSchema, words('Vedtaket', 'Vedtaket', 'The decision'), {
          help: words(
            'Hva myndigheten vedtok, og saksnummeret.',
            'Kva styresmakta vedtok, og saksnummeret.',
            'What the authority decided, with its case number.',
          ),
          long: true,
        }),
      }).optional(),
      words('Opphevet av myndigheten', 'Oppheva av styresmakta', 'Lifted by the authority'),
      {
        help: words(
          'Bare et senere vedtak fra myndigheten opphever et forbud eller en begrensning.',
          'Berre eit seinare vedtak frå styresmakta opphevar eit forbod eller ei avgrensing.',
          'Only a later decision of the authority lifts a ban or a limitation.',
        ),
      },
    ),
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
