import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { type AppFinding, messageText } from '../finding.js';
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

const transferTodo = messageText('import.server.todo');

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
          text: messageText('import.fetchedFromOutside.text', { hosts: hostNames(outside) }),
          todo: transferTodo,
          source: { source: 'gdpr', provision: 'art. 44' },
          evidence: outside.map(({ file, pointer, host }) => ({
            file,
            pointer,
            found: host,
            why: messageText('import.fetchedFromOutside.why'),
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
          text: messageText('import.talksToOthers.text', { hosts: hostNames(app.hosts) }),
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
                    why: messageText('import.talksToOthers.why'),
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
          text: messageText('import.secretInSettings.text'),
          todo: messageText('import.secretInSettings.todo'),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: app.secrets.map(({ file, pointer }) => ({
            file,
            pointer,
            found: '…',
            why: messageText('import.secretInSettings.why'),
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
          text: messageText('import.oldLibrary.text', { version: app.library.version, oldestSupported }),
          todo: messageText('import.oldLibrary.todo'),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: [
            {
              file: app.library.file,
              pointer: '',
              found: app.library.version,
              why: messageText('import.oldLibrary.why'),
            },
          ],
        },
      ];
};
