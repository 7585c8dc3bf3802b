import { groundSchema } from '../model/grounds.js';
import { alternativeRef, citeSchema, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { answersToDoubt } from './answers-to-doubt.js';
import { choice, described, field, kind, words } from './described.js';
import { wants } from '../model/wanted.js';

/** What somebody holds against a claim, a ground, a judgement or a fact, and the answers to it. */
export const doubt = kind(
  {
    one: words('Innvending', 'Innvending', 'Doubt'),
    many: words('Innvendinger', 'Innvendingar', 'Doubts'),
    stored: 'doubts.yaml',
    title: '{text}',
    happened: 'on',
  },
  described({
    ...recordKind('doubt'),
    text: field(textSchema, words('Innvendingen', 'Innvendinga', 'The doubt'), {
      help: words(
        'Hva som er galt eller ikke er vist, i én eller to setninger.',
        'Kva som er gale eller ikkje er vist, i éi eller to setningar.',
        'What is wrong or not shown, in a sentence or two.',
      ),
      long: true,
    }),
    raisedBy: field(textSchema, words('Reist av', 'Reist av', 'Raised by'), {
      help: words(
        'Personvernombudet, en høringspart, tilsynsmyndigheten, en innbygger eller en kollega.',
        'Personvernombodet, ein høyringspart, tilsynsstyresmakta, ein innbyggjar eller ein kollega.',
        'The data protection officer, an organisation consulted, the supervisory authority, a citizen or a colleague.',
      ),
    }),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    type: field(
      choice({
        rebuts: words('noe taler mot den', 'noko taler mot han', 'something contradicts it'),
        undercuts: words(
          'begrunnelsen følger ikke',
          'grunngivinga følgjer ikkje',
          'the step does not follow',
        ),
        undermines: words('kilden er svak', 'kjelda er svak', 'the source is weak'),
      }),
      words('Type innvending', 'Type innvending', 'Type of doubt'),
    ),
    against: field(refTo('*').optional(), words('Gjelder', 'Gjeld', 'Against'), {
      help: words(
        'Påstanden, forutsetningen, vurderingen eller en annen post.',
        'Påstanden, føresetnaden, vurderinga eller ein annan post.',
        'The claim, the premise, the assessment or another record.',
      ),
    }),
    ground: field(
      groundSchema.optional(),
      words('Bare dette grunnlaget', 'Berre dette grunnlaget', 'Only this ground'),
      {
        help: words(
          'Når innvendingen gjelder ett av grunnlagene og ikke hele påstanden.',
          'Når innvendinga gjeld eitt av grunnlaga og ikkje heile påstanden.',
          'Where the doubt is about one of the grounds and not the whole claim.',
        ),
      },
    ),
    alternative: field(
      alternativeRef().optional(),
      words('Bare for dette alternativet', 'Berre for dette alternativet', 'Only for this alternative'),
      {
        help: words(
          'Når innvendingen gjelder vurderingen av ett alternativ.',
          'Når innvendinga gjeld vurderinga av eitt alternativ.',
          'Where the doubt is about the assessment of one alternative.',
        ),
      },
    ),
    fact: field(
      worldRef('source', 'series', 'technology', 'terms', 'subprocessors', 'adequacy', 'mandate').optional(),
      words('Kilden den gjelder', 'Kjelda ho gjeld', 'The source it is about'),
    ),
    settledBy: field(
      textSchema.optional(),
      words('Hva som kan avgjøre den', 'Kva som kan avgjere ho', 'What would settle it'),
      { long: true },
    ),
    advice: field(
      refTo('advice').optional(),
      words('Rådet den bygger på', 'Rådet ho byggjer på', 'The advice it is based on'),
    ),
    source: field(citeSchema.optional(), words('Kilde', 'Kjelde', 'Source')),
    answers: answersToDoubt,
  }).refine(({ against, fact }) => against !== undefined || fact !== undefined, {
    error: wants('doubtTarget'),
    path: ['against'],
  }),
);
