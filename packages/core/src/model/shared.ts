import { z } from 'zod';
import { choice, described, field, type Words, word, words } from '../kinds/described.js';
import type { Level } from './level.js';
import { localDateSchema } from './local-date-schema.js';
import { textSchema } from './text-schema.js';
import { wants } from './wanted.js';

/** Ids are kebab-case and never a title: titles change, ids do not. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const idSchema = z.string().regex(idPattern, wants('id')).max(100);

/** A reference to a record of the same assessment. `meta.refersTo` lets the loader check it and name the nearest id. */
export const refTo = (...kinds: readonly string[]) =>
  idSchema.meta({
    refersTo: kinds,
    description: kinds.includes('*')
      ? 'The id of a record'
      : `The id of a record of kind ${kinds.join(' or ')}`,
  });

/** Who assessed: a party of the assessment, or the shipped example itself. */
export const partyOrExample = () =>
  z.union([
    refTo('party'),
    word(
      'example',
      words('eksempelets egen vurdering', 'eiga vurdering i eksempelet', 'the example’s own assessment'),
    ),
  ]);

/** A reference into the world data (law, series, terms, catalogues, scales). */
export const worldRef = (...kinds: readonly string[]) =>
  idSchema.meta({ refersToWorld: kinds, description: `The id of world data: ${kinds.join(' or ')}` });

/** The id of one of the alternatives that the assessment record holds. */
export const alternativeRef = () =>
  z
    .string()
    .meta({ refersToAlternative: ['*'], description: 'The id of an alternative in the assessment record' });

/** An item of a catalogue in the world data: `catalogue:item`, or the item alone where the catalogue is given. */
export const catalogueItemRef = (catalogue?: string) =>
  z.string().meta({ refersToCatalogue: catalogue === undefined ? [] : [catalogue] });

/** The id of a finding, `rule@record+record#aspect`. It is no reference that is checked: a finding comes and goes. */
export const findingRef = () => z.string().meta({ refersToFinding: true });

/** The id of a rule. */
export const ruleRef = () => z.string().meta({ refersToRule: ['*'], description: 'The id of a rule' });

/** How sure a fact is: P read in the primary text, S confirmed on a secondary page, K known but unchecked, U uncertain. */
export const verificationSchema = choice({
  P: words('lest i primærkilden', 'lesen i primærkjelda', 'read in the primary source'),
  S: words('bekreftet i sekundærkilde', 'stadfesta i sekundærkjelde', 'confirmed in a secondary source'),
  K: words('kjent, men ikke kontrollert', 'kjend, men ikkje kontrollert', 'known but unchecked'),
  U: words('usikker, ikke kontrollert', 'usikker, ikkje kontrollert', 'uncertain, unchecked'),
}).meta({
  id: 'Verification',
  description: 'P primary text read, S secondary page, K known but unchecked, U uncertain',
});
export type Verification = z.infer<typeof verificationSchema>;

/** Where a fact was read: a title a person can find again, and an address when there is one. */
export const citeSchema = described({
  title: field(z.string().min(1), words('Tittel', 'Tittel', 'Title'), { searchable: true }),
  place: field(z.string().min(1).optional(), words('Sted i kilden', 'Stad i kjelda', 'Place in the source'), {
    help: words(
      'Siden, paragrafen, avsnittet eller overskriften der det står.',
      'Sida, paragrafen, avsnittet eller overskrifta der det står.',
      'The page, section, paragraph or heading where it says so.',
    ),
    searchable: true,
  }),
  url: field(z.url().optional(), words('Nettadresse', 'Nettadresse', 'Web address')),
  read: field(localDateSchema.optional(), words('Sist lest', 'Sist lesen', 'Last read'), {
    help: words(
      'Dagen kilden sist ble lest eller kontrollert.',
      'Dagen kjelda sist vart lesen eller kontrollert.',
      'The day it was last read or checked.',
    ),
  }),
}).meta({ id: 'Cite' });
export type Cite = Readonly<z.infer<typeof citeSchema>>;

/** A citation in one line: the source, and the place in it where that is given. */
export const citedAs = ({ title, place }: Cite): string =>
  place === undefined ? title : `${title}, ${place}`;

const levelSchema = choice({
  public: words('alle', 'alle', 'everyone'),
  owner: words('tjenesteeiere', 'tenesteeigarar', 'service owners'),
  internal: words('bare virksomheten selv', 'berre verksemda sjølv', 'the organisation only'),
} satisfies Readonly<Record<Level, Words>>).meta({
  id: 'Level',
  description: 'Who may read it: everyone, service owners, the operator only',
});

export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, wants('country'))
  .meta({ id: 'Country' });

/** Whether content is the published assessment's or a judgement that only the shipped example makes. */
export const originSchema = choice({
  published: words('den publiserte vurderingen', 'den publiserte vurderinga', 'the published assessment'),
  example: words('eksempelets egen vurdering', 'eiga vurdering i eksempelet', 'the example’s own assessment'),
}).meta({
  id: 'Origin',
  description: "published: the operator's own assessment says so; example: this example's own judgement",
});

/** Fields that every record has. */
// A closed list: the ground is told to those who may not read the record, so nobody can write in it what they may not know.
// The paragraphs as they read in lov 19. mai 2006 nr. 16; the Security Act is cited whole.
const heldBackSchema = choice({
  'offentleglova-13': words(
    'offentleglova § 13',
    'offentleglova § 13',
    'Freedom of Information Act, section 13',
  ),
  'offentleglova-14': words(
    'offentleglova § 14',
    'offentleglova § 14',
    'Freedom of Information Act, section 14',
  ),
  'offentleglova-15': words(
    'offentleglova § 15',
    'offentleglova § 15',
    'Freedom of Information Act, section 15',
  ),
  'offentleglova-20': words(
    'offentleglova § 20',
    'offentleglova § 20',
    'Freedom of Information Act, section 20',
  ),
  'offentleglova-21': words(
    'offentleglova § 21',
    'offentleglova § 21',
    'Freedom of Information Act, section 21',
  ),
  'offentleglova-23': words(
    'offentleglova § 23',
    'offentleglova § 23',
    'Freedom of Information Act, section 23',
  ),
  'offentleglova-24': words(
    'offentleglova § 24',
    'offentleglova § 24',
    'Freedom of Information Act, section 24',
  ),
  'offentleglova-25': words(
    'offentleglova § 25',
    'offentleglova § 25',
    'Freedom of Information Act, section 25',
  ),
  'offentleglova-26': words(
    'offentleglova § 26',
    'offentleglova § 26',
    'Freedom of Information Act, section 26',
  ),
  sikkerhetsloven: words('sikkerhetsloven', 'sikkerheitslova', 'Security Act'),
});

const recordBase = {
  id: field(idSchema, words('Id', 'Id', 'Id'), { fixed: true, notEdited: 'other records refer to it' }),
  level: field(levelSchema.default('public'), words('Hvem kan lese', 'Kven kan lese', 'Who may read it'), {
    fixed: true,
  }),
  heldBack: field(
    heldBackSchema.optional(),
    words('Hjemmel for unntaket', 'Heimel for unntaket', 'Ground for holding it back'),
    {
      help: words(
        'Bestemmelsen som gjør at ikke alle kan lese posten. Den vises der posten ellers ville stått.',
        'Føresegna som gjer at ikkje alle kan lese posten. Ho blir vist der posten elles ville ha stått.',
        'The provision by which not everyone may read the record. It is shown where the record would have stood.',
      ),
      fixed: true,
    },
  ),
  from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From'), {
    help: words(
      'Første dag posten var en del av vurderingen.',
      'Første dagen posten var ein del av vurderinga.',
      'The first day the record was part of the assessment.',
    ),
  }),
  until: field(localDateSchema.optional(), words('Til', 'Til', 'Until'), {
    help: words(
      'Første dag den ikke lenger var det.',
      'Første dagen han ikkje lenger var det.',
      'The first day it was no longer part of the assessment.',
    ),
  }),
  changed: field(localDateSchema.optional(), words('Sist endret', 'Sist endra', 'Last changed'), {
    help: words(
      'Dagen innholdet sist ble endret.',
      'Dagen innhaldet sist vart endra.',
      'The day its content last changed.',
    ),
  }),
  origin: field(originSchema.optional(), words('Opphav', 'Opphav', 'Origin'), { fixed: true }),
  library: field(
    described({
      item: field(z.string().min(1), words('Oppføring', 'Oppføring', 'Item')),
      edition: field(z.string().min(1), words('Utgave', 'Utgåve', 'Edition'), {
        help: words(
          'Utgaven av biblioteket som teksten ble hentet fra.',
          'Utgåva av biblioteket som teksten vart henta frå.',
          'The edition of the library that its text was picked from.',
        ),
      }),
    }).optional(),
    words('Hentet fra biblioteket', 'Henta frå biblioteket', 'Picked from the library'),
    {
      fixed: true,
      inert: true,
      notEdited: 'it says where the text was picked, and moves on when a newer edition has been gone through',
      notPublished: 'it says how the record came to be, and nothing of what is assessed',
    },
  ),
  anchor: field(
    z.string().min(1).optional(),
    words(
      'Sted i den publiserte vurderingen',
      'Stad i den publiserte vurderinga',
      'Place in the published assessment',
    ),
    {
      help: words(
        'Stedet i det publiserte dokumentet, for eksempel 3.5.2.',
        'Staden i det publiserte dokumentet, til dømes 3.5.2.',
        'Where the published document says it, such as “3.5.2”.',
      ),
      inert: true,
      searchable: true,
    },
  ),
};

/**
 * What a platform record is to a service that builds on it: done for it, done in part, or left to it. The kinds that may
 * carry it are those an owner can take a stance on; parties, effects and chapters follow along as what these lean on.
 */
const offerSchema = described({
  type: field(
    choice({
      provided: words('dekket av plattformen', 'dekt av plattforma', 'covered by the platform'),
      shared: words('delt ansvar', 'delt ansvar', 'shared'),
      yours: words('ditt ansvar', 'ditt ansvar', 'yours'),
    }),
    words('Type', 'Type', 'Type'),
    {
      help: words(
        'Dekket av plattformen, delt, eller tjenesteeierens eget ansvar.',
        'Dekt av plattforma, delt, eller ansvaret til tenesteeigaren.',
        'provided: done for the service; shared: done in part; yours: left to the service owner.',
      ),
    },
  ),
  rest: field(
    textSchema.optional(),
    words('Gjenstår for tjenesteeieren', 'Står att for tenesteeigaren', 'Left to the service owner'),
    {
      help: words(
        'Det som gjenstår for tjenesteeieren.',
        'Det som står att for tenesteeigaren.',
        'What is left to the service owner.',
      ),
      long: true,
    },
  ),
  ask: field(
    textSchema.optional(),
    words('Tjenesteeieren må svare på', 'Tenesteeigaren må svare på', 'The service owner must answer'),
    {
      help: words(
        'Det tjenesteeieren må svare på.',
        'Det tenesteeigaren må svare på.',
        'What the service owner must answer.',
      ),
      long: true,
    },
  ),
})
  .refine(({ type, rest }) => type !== 'shared' || rest !== undefined, {
    error: wants('sharedRest'),
    path: ['rest'],
  })
  .meta({ id: 'Offer' });
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/** The common fields of a record of a kind that a platform can offer to the services that build on it. */
export const statementKind = <K extends string>(name: K) => ({
  ...recordKind(name),
  offer: field(
    offerSchema.optional(),
    words('Ansvarsdeling', 'Ansvarsdeling', 'Division of responsibility'),
    {
      help: words(
        'Hvem som har ansvaret for det posten gjelder, i en tjeneste som bygger på vurderingen.',
        'Kven som har ansvaret for det posten gjeld, i ei teneste som byggjer på vurderinga.',
        'Who is responsible for what the record is about, in a service that builds on this assessment.',
      ),
      fixed: true,
    },
  ),
});

/** The common fields of a record of one kind. */
export const recordKind = <K extends string>(name: K) => ({
  ...recordBase,
  kind: field(z.literal(name), words('Type post', 'Type post', 'Type of record'), {
    fixed: true,
    notEdited: 'a record keeps its kind',
    notPublished: 'records stand under the name of their kind',
  }),
});

/** A range of a positive quantity: low is not above high. */
export const rangeSchema = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([low, high]) => low <= high, { error: wants('range') })
  .meta({ id: 'Range' });
