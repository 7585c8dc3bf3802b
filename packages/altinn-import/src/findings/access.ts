import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';

/** The lowest level that is not remarked on where the form asks for data that need special care. */
const sufficientLevel = 3;

/** Who gets in, and how surely they are known. */
export const findInAccess = (context: AppContext): readonly AppFinding[] => [
  ...withoutLogin(context),
  ...everyone(context),
  ...lowLevel(context),
  ...otherApp(context),
  ...unknownRoles(context),
];

const withoutLogin = ({ app }: AppContext): readonly AppFinding[] => {
  const open = app.metadata.dataTypes.filter((type) => type.isOpenWithoutLogin);
  return open.length === 0
    ? []
    : [
        {
          id: 'without-login',
          severity: 'warning',
          text: messageText('import.withoutLogin.text'),
          todo: messageText('import.withoutLogin.todo'),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: open.map(({ id, index }) => ({
            file: app.metadataFile,
            pointer: `/dataTypes/${index}/appLogic/allowAnonymousOnStateless`,
            found: id,
            why: messageText('import.withoutLogin.why'),
          })),
        },
      ];
};

const everyone = ({ app }: AppContext): readonly AppFinding[] =>
  app.metadata.everyoneMayStart && app.metadata.dataTypes.length > 0 && !app.metadata.isMigrated
    ? [
        {
          id: 'everyone-may-start',
          severity: 'info',
          text: messageText('import.everyoneMayStart.text'),
          todo: messageText('import.everyoneMayStart.todo'),
          source: { source: 'gdpr', provision: 'art. 25' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/partyTypesAllowed',
              found: '–',
              why: messageText('import.everyoneMayStart.why'),
            },
          ],
        },
      ]
    : [];

const lowLevel = ({ app, fields }: AppContext): readonly AppFinding[] => {
  if (app.policy === undefined) return [];
  const { minimumLevel } = app.policy.value;
  const at = {
    file: app.policy.file,
    pointer: 'ObligationExpressions',
    found: minimumLevel === undefined ? '–' : String(minimumLevel),
  };
  if (minimumLevel === undefined)
    return [
      {
        id: 'level-missing',
        severity: 'warning',
        text: messageText('import.levelMissing.text'),
        todo: messageText('import.levelMissing.todo'),
        source: { source: 'gdpr', provision: 'art. 32' },
        evidence: [{ ...at, why: messageText('import.levelMissing.why') }],
      },
    ];
  const hits = fields
    .flatMap((one) => one.hits)
    .filter(
      ({ words, confidence }) =>
        confidence !== 'low' &&
        (words.dataClass === 'special' || words.dataClass === 'criminal' || words.dataClass === 'nationalId'),
    );
  if (hits.length === 0 || minimumLevel >= sufficientLevel) return [];
  const names = [...new Map(hits.map(({ words }) => [words.id, words.name] as const)).values()];
  return [
    {
      id: 'level-low',
      severity: 'warning',
      text: messageText('import.levelLow.text', { minimumLevel, names: { list: names } }),
      todo: messageText('import.levelLow.todo'),
      source: { source: 'gdpr', provision: 'art. 32' },
      evidence: [
        {
          ...at,
          why: messageText('import.levelLow.why'),
        },
        ...hits.map(({ evidence }) => evidence),
      ],
    },
  ];
};

const otherApp = ({ app }: AppContext): readonly AppFinding[] => {
  const own = app.metadata.id?.toLowerCase();
  const others = (app.policy?.value.apps ?? []).filter((name) => name !== own);
  return app.policy === undefined || own === undefined || others.length === 0
    ? []
    : [
        {
          id: 'policy-of-another-app',
          severity: 'warning',
          text: messageText('import.policyOfAnotherApp.text', {
            id: app.metadata.id ?? own,
            others: others.join(', '),
          }),
          todo: messageText('import.policyOfAnotherApp.todo'),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: others.map((name) => ({
            file: app.policy?.file ?? '',
            pointer: 'Rule/Target',
            found: name,
            why: messageText('import.policyOfAnotherApp.why'),
          })),
        },
      ];
};

const unknownRoles = ({ app, role }: AppContext): readonly AppFinding[] => {
  const rules = app.policy?.value.rules ?? [];
  const codes = [
    ...new Set(
      rules.flatMap(({ permits, subjects }) =>
        subjects
          .filter(({ type, value }) => permits && type === 'role' && role(value) === undefined)
          .map(({ value }) => value),
      ),
    ),
  ].sort();
  return codes.length === 0
    ? []
    : [
        {
          id: 'role-unknown',
          severity: 'info',
          text: messageText('import.roleUnknown.text', { codes: codes.join(', ') }),
          todo: messageText('import.roleUnknown.todo'),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: codes.map((code) => ({
            file: app.policy?.file ?? '',
            pointer: rules
              .filter(({ subjects }) => subjects.some(({ value }) => value === code))
              .map(({ number }) => `Rule[${number}]`)
              .join(', '),
            found: code,
            why: messageText('import.roleUnknown.why'),
          })),
        },
      ];
};
