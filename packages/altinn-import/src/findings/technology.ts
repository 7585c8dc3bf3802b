import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { type AppFinding, say } from '../finding.js';
import { foreignHost } from '../read/settings.js';

/** Templates today are of version 8 and 9 (altinn-studio, August 2026); what is older gets no corrections. */
const oldestSupported = 8;

/** What the app talks to and is built on. */
export const findInTechnology = (context: AppContext): readonly AppFinding[] => [
  ...fetches(context),
  ...hosts(context),
  ...secrets(context),
  ...library(context),
];

const transferTodo = say(
  'Finn ut hvem som driver tjeneren, i hvilket land, og om personopplysninger (også IP-adressen) sendes dit. Ligger den utenfor EØS, er det en overføring.',
  'Finn ut kven som driv tenaren, i kva land, og om personopplysningar (også IP-adressa) blir sende dit. Ligg han utanfor EØS, er det ei overføring.',
  'Find out who runs the server, in which country, and whether personal data (the IP address too) are sent there. Outside the EEA it is a transfer.',
);

const fetches = ({ app }: AppContext): readonly AppFinding[] => {
  const outside = app.layouts.fetched.flatMap(({ file, pointer, url }) => {
    const host = foreignHost(url);
    return host === undefined ? [] : [{ file, pointer, host }];
  });
  return outside.length === 0
    ? []
    : [
        {
          id: 'fetched-from-outside',
          severity: 'warning',
          text: say(
            `Nettleseren til brukeren henter innhold fra ${hostNames(outside)}.`,
            `Nettlesaren til brukaren hentar innhald frå ${hostNames(outside)}.`,
            `The user’s browser fetches content from ${hostNames(outside)}.`,
          ),
          todo: transferTodo,
          source: { source: 'gdpr', provision: 'art. 44' },
          evidence: outside.map(({ file, pointer, host }) => ({
            file,
            pointer,
            found: host,
            why: say(
              'Siden henter et bilde eller annet innhold herfra, og tjeneren får IP-adressen.',
              'Sida hentar eit bilete eller anna innhald herifrå, og tenaren får IP-adressa.',
              'The page fetches an image or other content from here, and the server gets the IP address.',
            ),
          })),
        },
      ];
};

const hostNames = (all: readonly { readonly host: string }[]): string =>
  [...new Set(all.map(({ host }) => host))].sort().join(', ');

const hosts = ({ app }: AppContext): readonly AppFinding[] =>
  app.hosts.length === 0
    ? []
    : [
        {
          id: 'talks-to-others',
          severity: 'info',
          text: say(
            `Innstillingene nevner tjenere utenfor Altinn: ${hostNames(app.hosts)}.`,
            `Innstillingane nemner tenarar utanfor Altinn: ${hostNames(app.hosts)}.`,
            `The settings name servers outside Altinn: ${hostNames(app.hosts)}.`,
          ),
          todo: transferTodo,
          source: { source: 'gdpr', provision: 'art. 44' },
          evidence: [
            ...groupBy(app.hosts, ({ file, pointer, host }) => `${file} ${pointer} ${host}`).values(),
          ].flatMap(([one]) =>
            one === undefined
              ? []
              : [
                  {
                    file: one.file,
                    pointer: one.pointer,
                    found: one.host,
                    why: say(
                      'Innstillingen er en adresse.',
                      'Innstillinga er ei adresse.',
                      'The setting is an address.',
                    ),
                  },
                ],
          ),
        },
      ];

const secrets = ({ app }: AppContext): readonly AppFinding[] =>
  app.secrets.length === 0
    ? []
    : [
        {
          id: 'secret-in-settings',
          severity: 'warning',
          text: say(
            'Innstillingene ser ut til å inneholde en hemmelighet (passord eller nøkkel).',
            'Innstillingane ser ut til å innehalde ein løyndom (passord eller nøkkel).',
            'The settings appear to hold a secret (a password or key).',
          ),
          todo: say(
            'Bytt den, og legg den i nøkkelhvelvet. Rapporten viser ikke verdien.',
            'Byt han, og legg han i nøkkelkvelvet. Rapporten viser ikkje verdien.',
            'Change it, and keep it in the key vault. The report does not show the value.',
          ),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: app.secrets.map(({ file, pointer }) => ({
            file,
            pointer,
            found: '…',
            why: say(
              'Navnet på innstillingen tyder på en hemmelighet.',
              'Namnet på innstillinga tyder på ein løyndom.',
              'The name of the setting points to a secret.',
            ),
          })),
        },
      ];

const library = ({ app }: AppContext): readonly AppFinding[] => {
  const major = Number.parseInt(app.library?.version ?? '', 10);
  return app.library === undefined || Number.isNaN(major) || major >= oldestSupported
    ? []
    : [
        {
          id: 'old-library',
          severity: 'warning',
          text: say(
            `Appen er bygd på appbiblioteket versjon ${app.library.version}, som er eldre enn versjon ${oldestSupported}.`,
            `Appen er bygd på appbiblioteket versjon ${app.library.version}, som er eldre enn versjon ${oldestSupported}.`,
            `The app is built on version ${app.library.version} of the app library, which is older than version ${oldestSupported}.`,
          ),
          todo: say(
            'Oppgrader. Gamle versjoner får ikke sikkerhetsrettelser.',
            'Oppgrader. Gamle versjonar får ikkje tryggleiksrettingar.',
            'Upgrade. Old versions get no security corrections.',
          ),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: [
            {
              file: app.library.file,
              pointer: '',
              found: app.library.version,
              why: say(
                'Versjonen av Altinn.App-pakkene.',
                'Versjonen av Altinn.App-pakkane.',
                'The version of the Altinn.App packages.',
              ),
            },
          ],
        },
      ];
};
