import type { AppContext } from '../app-context.js';
import { type AppFinding, fullText, listOf, say } from '../finding.js';

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
          text: say(
            'Skjemaet kan brukes uten innlogging.',
            'Skjemaet kan brukast utan innlogging.',
            'The form can be used without logging in.',
          ),
          todo: say(
            'Be bare om opplysninger som ikke trenger sikker identifisering, og skriv hvordan innsynsretten ivaretas når dere ikke vet hvem brukeren er (artikkel 11).',
            'Be berre om opplysningar som ikkje treng sikker identifisering, og skriv korleis innsynsretten blir teken vare på når de ikkje veit kven brukaren er (artikkel 11).',
            'Ask only for data that need no certain identification, and write how the right of access is met when you do not know who the user is (Article 11).',
          ),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: open.map(({ id, index }) => ({
            file: app.metadataFile,
            pointer: `/dataTypes/${index}/appLogic/allowAnonymousOnStateless`,
            found: id,
            why: say(
              'Datatypen er åpen for brukere som ikke er logget inn.',
              'Datatypen er open for brukarar som ikkje er logga inn.',
              'The data type is open to users who have not logged in.',
            ),
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
          text: say(
            'Alle slags parter kan starte tjenesten, også privatpersoner.',
            'Alle slags partar kan starte tenesta, også privatpersonar.',
            'Every kind of party may start the service, private persons too.',
          ),
          todo: say(
            'Kryss av for de partstypene tjenesten er ment for. Når ingen er krysset av, slipper alle inn.',
            'Kryss av for dei partstypane tenesta er meint for. Når ingen er kryssa av, slepp alle inn.',
            'Mark the kinds of party the service is meant for. When none is marked, all are let in.',
          ),
          source: { source: 'gdpr', provision: 'art. 25' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/partyTypesAllowed',
              found: '–',
              why: say(
                'Ingen partstype er krysset av.',
                'Ingen partstype er kryssa av.',
                'No kind of party is marked.',
              ),
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
        text: say(
          'Tilgangsreglene setter ikke noe laveste sikkerhetsnivå.',
          'Tilgangsreglane set ikkje noko lågaste tryggleiksnivå.',
          'The policy sets no lowest security level.',
        ),
        todo: say(
          'Sett et laveste nivå som passer til opplysningene.',
          'Set eit lågaste nivå som passar til opplysningane.',
          'Set a lowest level that suits the data.',
        ),
        source: { source: 'gdpr', provision: 'art. 32' },
        evidence: [
          { ...at, why: say('Forpliktelsen mangler.', 'Plikta manglar.', 'The obligation is missing.') },
        ],
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
  const names = listOf([
    ...new Map(hits.map(({ words }) => [words.id, fullText(words.name)] as const)).values(),
  ]);
  return [
    {
      id: 'level-low',
      severity: 'warning',
      text: say(
        `Sikkerhetsnivå ${minimumLevel} er lavt for et skjema som ser ut til å be om: ${names.nb}.`,
        `Tryggleiksnivå ${minimumLevel} er lågt for eit skjema som ser ut til å be om: ${names.nn}.`,
        `Security level ${minimumLevel} is low for a form that appears to ask for: ${names.en}.`,
      ),
      todo: say(
        'Hev nivået, eller begrunn hvorfor det holder.',
        'Hev nivået, eller grunngi kvifor det held.',
        'Raise the level, or give the reason why it is enough.',
      ),
      source: { source: 'gdpr', provision: 'art. 32' },
      evidence: [
        {
          ...at,
          why: say(
            'Laveste nivå i tilgangsreglene.',
            'Lågaste nivå i tilgangsreglane.',
            'The lowest level in the policy.',
          ),
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
          text: say(
            `Tilgangsreglene gjelder en annen app enn ${app.metadata.id}: ${others.join(', ')}.`,
            `Tilgangsreglane gjeld ein annan app enn ${app.metadata.id}: ${others.join(', ')}.`,
            `The policy is about another app than ${app.metadata.id}: ${others.join(', ')}.`,
          ),
          todo: say(
            'Finn ut om reglene er kopiert fra en annen app. Roller og nivå i rapporten kan da være feil.',
            'Finn ut om reglane er kopierte frå ein annan app. Roller og nivå i rapporten kan då vere feil.',
            'Find out whether the rules were copied from another app. Roles and level in the report may then be wrong.',
          ),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: others.map((name) => ({
            file: app.policy?.file ?? '',
            pointer: 'Rule/Target',
            found: name,
            why: say(
              'Appen som reglene nevner.',
              'Appen som reglane nemner.',
              'The app that the rules name.',
            ),
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
          text: say(
            `Tilgangsreglene nevner roller som ikke står i rollelisten: ${codes.join(', ')}.`,
            `Tilgangsreglane nemner roller som ikkje står i rollelista: ${codes.join(', ')}.`,
            `The policy names roles that are not in the list of roles: ${codes.join(', ')}.`,
          ),
          todo: say(
            'Finn ut hvem som har rollen i en virksomhet, før dere vurderer om tilgangen er for vid.',
            'Finn ut kven som har rolla i ei verksemd, før de vurderer om tilgangen er for vid.',
            'Find out who holds the role in a business before judging whether access is too wide.',
          ),
          source: { source: 'gdpr', provision: 'art. 32' },
          evidence: codes.map((code) => ({
            file: app.policy?.file ?? '',
            pointer: rules
              .filter(({ subjects }) => subjects.some(({ value }) => value === code))
              .map(({ number }) => `Rule[${number}]`)
              .join(', '),
            found: code,
            why: say('Rollekoden i regelen.', 'Rollekoden i regelen.', 'The role code in the rule.'),
          })),
        },
      ];
};
