import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { originSchema, refTo, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { choice, described, field, words } from './described.js';

/** A ground of chapter V: the article, what it stands on, and the days it was in use. */
export const transferGround = described({
  article: field(
    z
      .string()
      .regex(/^(45|46\(2\)\([a-f]\)|46\(3\)\([ab]\)|47|49\(1\)(\([a-g]\))?)$/, wants('transferArticle')),
    words('Artikkel', 'Artikkel', 'Article'),
    { searchable: true },
  ),
  adequacy: field(
    worldRef('adequacy').optional(),
    words('Adekvansbeslutning', 'Adekvansavgjerd', 'Adequacy decision'),
  ),
  source: field(worldRef('source').optional(), words('Kilde', 'Kjelde', 'Source')),
  from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
  until: field(localDateSchema.optional(), words('Til', 'Til', 'Until')),
  concluded: field(
    localDateSchema.optional(),
    words('Avtalen inngått', 'Avtalen inngådd', 'Contract concluded'),
    {
      help: words(
        'Dagen avtalen med standardvilkårene ble inngått. Den avgjør hvor lenge eldre standardvilkår kan brukes.',
        'Dagen avtalen med standardvilkåra vart inngådd. Han avgjer kor lenge eldre standardvilkår kan brukast.',
        'The day the contract with the standard clauses was concluded. It decides how long older clauses may be relied on.',
      ),
    },
  ),
  unchanged: field(
    choice({
      yes: words('uendret', 'uendra', 'unchanged'),
      no: words('endret', 'endra', 'changed'),
    }).optional(),
    words('Behandlingen siden avtalen', 'Behandlinga sidan avtalen', 'The processing since the contract'),
    {
      help: words(
        'Om behandlingen er uendret siden avtalen ble inngått. Eldre standardvilkår kan bare brukes i en overgangstid når den er det.',
        'Om behandlinga er uendra sidan avtalen vart inngådd. Eldre standardvilkår kan berre brukast i ei overgangstid når ho er det.',
        'Whether the processing is unchanged since the contract was concluded. Older clauses may be relied on in a transition only where it is.',
      ),
    },
  ),
  withinScope: field(
    choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
    words(
      'Mottakeren er innenfor virkeområdet',
      'Mottakaren er innanfor verkeområdet',
      'The recipient is within the scope',
    ),
    {
      help: words(
        'Om mottakeren er blant dem beslutningen gjelder for, når den bare gjelder en sektor, en type virksomhet eller én organisasjon.',
        'Om mottakaren er mellom dei avgjerda gjeld for, når ho berre gjeld ein sektor, ein type verksemd eller éin organisasjon.',
        'Whether the recipient is among those the decision covers, where it covers only a sector, a kind of body or one organisation.',
      ),
    },
  ),
  importerSubject: field(
    choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
    words(
      'Mottakeren er selv underlagt forordningen',
      'Mottakaren er sjølv underlagd forordninga',
      'The recipient is itself subject to the Regulation',
    ),
    {
      help: words(
        'Om forordningen gjelder for mottakerens behandling etter artikkel 3. Standardvilkårene fra 2021 kan da ikke brukes.',
        'Om forordninga gjeld for behandlinga til mottakaren etter artikkel 3. Standardvilkåra frå 2021 kan då ikkje brukast.',
        'Whether the Regulation applies to the recipient’s processing under Article 3. The clauses of 2021 cannot then be used.',
      ),
    },
  ),
  instrument: field(
    described({
      name: field(textSchema, words('Navn', 'Namn', 'Name'), {
        help: words(
          'Det avtalen, reglene eller tillatelsen heter.',
          'Det avtalen, reglane eller løyvet heiter.',
          'What the contract, the rules or the authorisation is called.',
        ),
      }),
      module: field(
        choice({
          one: words(
            'modul 1: behandlingsansvarlig til behandlingsansvarlig',
            'modul 1: behandlingsansvarleg til behandlingsansvarleg',
            'module 1: controller to controller',
          ),
          two: words(
            'modul 2: behandlingsansvarlig til databehandler',
            'modul 2: behandlingsansvarleg til databehandlar',
            'module 2: controller to processor',
          ),
          three: words(
            'modul 3: databehandler til databehandler',
            'modul 3: databehandlar til databehandlar',
            'module 3: processor to processor',
          ),
          four: words(
            'modul 4: databehandler til behandlingsansvarlig',
            'modul 4: databehandlar til behandlingsansvarleg',
            'module 4: processor to controller',
          ),
        }).optional(),
        words('Modul', 'Modul', 'Module'),
      ),
      group: field(refTo('party').optional(), words('Konsern', 'Konsern', 'Group'), {
        help: words(
          'Konsernet som de bindende virksomhetsreglene gjelder for. De dekker bare medlemmene.',
          'Konsernet som dei bindande verksemdsreglane gjeld for. Dei dekkjer berre medlemmene.',
          'The group that the binding corporate rules apply to. They cover only its members.',
        ),
      }),
      approvedBy: field(textSchema.optional(), words('Godkjent av', 'Godkjend av', 'Approved by'), {
        help: words(
          'Myndigheten eller organet som har godkjent reglene eller gitt tillatelse.',
          'Styresmakta eller organet som har godkjent reglane eller gitt løyve.',
          'The authority or body that approved the rules or authorised the transfer.',
        ),
      }),
      approvedOn: field(localDateSchema.optional(), words('Godkjent dato', 'Godkjend dato', 'Approved on')),
      commitments: field(
        choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
        words('Mottakeren har bundet seg', 'Mottakaren har bunde seg', 'The recipient has bound itself'),
        {
          help: words(
            'Om mottakeren har påtatt seg bindende forpliktelser som kan håndheves (artikkel 46 nr. 2 bokstav e og f).',
            'Om mottakaren har teke på seg bindande plikter som kan handhevast (artikkel 46 nr. 2 bokstav e og f).',
            'Whether the recipient has made binding and enforceable commitments (Article 46(2)(e) and (f)).',
          ),
        },
      ),
    }).optional(),
    words('Instrument', 'Instrument', 'Instrument'),
  ),
  origin: field(originSchema.optional(), words('Opphav', 'Opphav', 'Origin'), {
    help: words(
      'Hvem som viser til grunnlaget; den samme som for overføringen når ikke annet er sagt.',
      'Kven som viser til grunnlaget; den same som for overføringa når ikkje anna er sagt.',
      'Who relies on the ground; as for the transfer unless given.',
    ),
  }),
  note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
});
