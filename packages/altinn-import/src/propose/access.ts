import type { FullText } from '@risikobilde/core';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { fullText, listOf, say } from '../finding.js';
import type { PolicyRule } from '../read/policy.js';
import { actionWords } from './action-words.js';

type Access = { readonly code: string; readonly rules: readonly PolicyRule[] };

const readsData = ({ permits, actions }: PolicyRule): boolean =>
  permits &&
  (actions.length === 0 || actions.some((action) => action !== 'events' && action !== 'subscribe'));

const rolesIn = (rules: readonly PolicyRule[]): readonly Access[] =>
  [
    ...groupBy(
      rules
        .filter(readsData)
        .flatMap((rule) =>
          rule.subjects.filter(({ type }) => type === 'role').map(({ value }) => ({ value, rule })),
        ),
      ({ value }) => value,
    ),
  ]
    .map(([code, all]) => ({ code, rules: all.map(({ rule }) => rule) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** Who may open the form on whose behalf, how surely they are known, and who receives it. */
export const proposeAccess = (context: AppContext): readonly Proposal[] => [
  ...roles(context),
  ...professionals(context),
  ...level(context),
  ...eFormidling(context),
  ...otherOrganisations(context),
];

const nameOf = ({ role }: AppContext, code: string): FullText => {
  const known = role(code);
  if (known === undefined)
    return say(`${code} (ukjent rollekode)`, `${code} (ukjend rollekode)`, `${code} (unknown role code)`);
  const name = fullText(known.name);
  return say(`${name.nb} (${code})`, `${name.nn} (${code})`, `${name.en} (${code})`);
};

const evidenceOf = (context: AppContext, all: readonly Access[]): readonly Evidence[] =>
  all.map(({ code, rules }) => {
    const actions = actionWords([...new Set(rules.flatMap((rule) => rule.actions))]);
    const name = nameOf(context, code);
    return {
      file: context.app.policy?.file ?? '',
      pointer: rules.map(({ number }) => `Rule[${number}]`).join(', '),
      found: code,
      why: say(
        `${name.nb} kan: ${actions.nb}.`,
        `${name.nn} kan: ${actions.nn}.`,
        `${name.en} may: ${actions.en}.`,
      ),
    };
  });

const roles = (context: AppContext): readonly Proposal[] => {
  const all = rolesIn(context.app.policy?.value.rules ?? []);
  const packages = (context.app.policy?.value.rules ?? [])
    .filter(readsData)
    .flatMap((rule) =>
      rule.subjects.filter(({ type }) => type === 'accessPackage').map(({ value }) => ({ value, rule })),
    );
  if (all.length + packages.length === 0) return [];
  const names = listOf([
    ...all.map(({ code }) => nameOf(context, code)),
    ...[...new Set(packages.map(({ value }) => value))].map((value) =>
      say(`tilgangspakken ${value}`, `tilgangspakken ${value}`, `the access package ${value}`),
    ),
  ]);
  const text = say(
    `Disse rollene kan åpne skjemaet: ${names.nb}.`,
    `Desse rollene kan opne skjemaet: ${names.nn}.`,
    `These roles may open the form: ${names.en}.`,
  );
  return [
    {
      id: 'access-roles',
      text,
      why: say(
        'Er noen av rollene videre enn oppgaven krever? En rolle som mange har, gjør innholdet synlig for mange i virksomheten.',
        'Er nokre av rollene vidare enn oppgåva krev? Ei rolle som mange har, gjer innhaldet synleg for mange i verksemda.',
        'Are any of the roles wider than the task requires? A role that many have shows the content to many in the business.',
      ),
      effect: { field: 'description', sentence: text },
      evidence: [
        ...evidenceOf(context, all),
        ...packages.map(({ value, rule }) => ({
          file: context.app.policy?.file ?? '',
          pointer: `Rule[${rule.number}]`,
          found: value,
          why: say('Tilgangspakke i regelen.', 'Tilgangspakke i regelen.', 'An access package in the rule.'),
        })),
      ],
      confidence: 'high',
    },
  ];
};

const professions = [
  [
    'accountant',
    say(
      'Regnskapsførere som handler for den som rapporterer',
      'Rekneskapsførarar som handlar for den som rapporterer',
      'Accountants who act for the one who reports',
    ),
  ],
  [
    'auditor',
    say(
      'Revisorer som handler for den som rapporterer',
      'Revisorar som handlar for den som rapporterer',
      'Auditors who act for the one who reports',
    ),
  ],
] as const;

const professionals = (context: AppContext): readonly Proposal[] =>
  professions.flatMap(([profession, text]): readonly Proposal[] => {
    const all = rolesIn(context.app.policy?.value.rules ?? []).filter(
      ({ code }) => context.role(code)?.actsFor === profession,
    );
    return all.length === 0
      ? []
      : [
          {
            id: `recipient-${profession}s`,
            text,
            why: say(
              'De får tilgang på vegne av andre og er en kategori mottakere (artikkel 13 nr. 1 bokstav e).',
              'Dei får tilgang på vegner av andre og er ein kategori mottakarar (artikkel 13 nr. 1 bokstav e).',
              'They have access on behalf of others and are a category of recipients (Article 13(1)(e)).',
            ),
            effect: { field: 'recipients', item: text },
            evidence: evidenceOf(context, all),
            confidence: 'medium',
          },
        ];
  });

const level = ({ app }: AppContext): readonly Proposal[] => {
  const minimum = app.policy?.value.minimumLevel;
  if (app.policy === undefined || minimum === undefined) return [];
  // At level 0 nobody has shown who they are: users who made their own user name get in.
  const text =
    minimum === 0
      ? say(
          'Skjemaet kan åpnes på sikkerhetsnivå 0, også av selvregistrerte brukere som ingen har kontrollert identiteten til.',
          'Skjemaet kan opnast på tryggleiksnivå 0, også av sjølvregistrerte brukarar som ingen har kontrollert identiteten til.',
          'The form can be opened at security level 0, also by self-registered users whose identity nobody has checked.',
        )
      : say(
          `Den som logger inn, må minst bruke sikkerhetsnivå ${minimum}.`,
          `Den som loggar inn, må minst bruke tryggleiksnivå ${minimum}.`,
          `Whoever logs in needs at least security level ${minimum}.`,
        );
  return [
    {
      id: 'authentication-level',
      text,
      why: say(
        'Nivået skal stå i forhold til risikoen (artikkel 32). Vurder det mot opplysningene ovenfor.',
        'Nivået skal stå i forhold til risikoen (artikkel 32). Vurder det mot opplysningane ovanfor.',
        'The level must suit the risk (Article 32). Judge it against the data above.',
      ),
      effect: { field: 'description', sentence: text },
      evidence: [
        {
          file: app.policy.file,
          pointer: 'ObligationExpressions',
          found: String(minimum),
          why: say(
            'Laveste nivå i tilgangsreglene.',
            'Lågaste nivå i tilgangsreglane.',
            'The lowest level in the policy.',
          ),
        },
      ],
      confidence: 'high',
    },
  ];
};

const eFormidling = ({ app, owner }: AppContext): readonly Proposal[] => {
  const { eFormidling: sent } = app.metadata;
  const { receiver } = sent ?? {};
  if (sent === undefined) return [];
  const known = receiver === undefined ? undefined : owner(receiver);
  const name =
    receiver === undefined
      ? say(
          'En mottaker som koden bestemmer',
          'Ein mottakar som koden bestemmer',
          'A recipient that the code decides',
        )
      : known === undefined
        ? say(
            `Virksomheten med organisasjonsnummer ${receiver}`,
            `Verksemda med organisasjonsnummer ${receiver}`,
            `The body with organisation number ${receiver}`,
          )
        : fullText(known.name);
  const text = say(
    `${name.nb}, gjennom eFormidling`,
    `${name.nn}, gjennom eFormidling`,
    `${name.en}, through eFormidling`,
  );
  return [
    {
      id: `recipient-eformidling-${receiver ?? 'unknown'}`,
      text,
      why: say(
        'Skjemaet sendes videre til denne mottakeren (artikkel 13 nr. 1 bokstav e).',
        'Skjemaet blir sendt vidare til denne mottakaren (artikkel 13 nr. 1 bokstav e).',
        'The form is sent on to this recipient (Article 13(1)(e)).',
      ),
      effect: { field: 'recipients', item: text },
      evidence: [
        {
          file: app.metadataFile,
          pointer: '/eFormidling',
          found: [sent.serviceId, receiver, ...sent.dataTypes]
            .filter((part) => part !== undefined)
            .join(' · '),
          why: say(
            'eFormidling er satt opp i appen.',
            'eFormidling er sett opp i appen.',
            'eFormidling is set up in the app.',
          ),
        },
      ],
      confidence: 'high',
    },
  ];
};

const otherOrganisations = ({ app, owner }: AppContext): readonly Proposal[] => {
  const rules = app.policy?.value.rules ?? [];
  const own = app.metadata.org?.toLowerCase();
  const others = groupBy(
    rules
      .filter(({ permits }) => permits)
      .flatMap((rule) =>
        rule.subjects
          .filter(({ type, value }) => type === 'org' && value !== own && !value.includes('['))
          .map(({ value }) => ({ value, rule })),
      ),
    ({ value }) => value,
  );
  return [...others]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, all]): Proposal => {
      const known = owner(code);
      const name =
        known === undefined
          ? say(
              `Virksomheten med koden ${code}`,
              `Verksemda med koden ${code}`,
              `The body with the code ${code}`,
            )
          : fullText(known.name);
      return {
        id: `recipient-org-${code.replaceAll(/[^a-z0-9]+/g, '-')}`,
        text: name,
        why: say(
          'Tilgangsreglene gir en annen virksomhet enn tjenesteeieren adgang.',
          'Tilgangsreglane gir ei anna verksemd enn tenesteeigaren tilgang.',
          'The policy lets in a body other than the service owner.',
        ),
        effect: { field: 'recipients', item: name },
        evidence: all.map(({ rule }) => ({
          file: app.policy?.file ?? '',
          pointer: `Rule[${rule.number}]`,
          found: code,
          why: say(
            `Virksomheten kan: ${actionWords(rule.actions).nb}.`,
            `Verksemda kan: ${actionWords(rule.actions).nn}.`,
            `The body may: ${actionWords(rule.actions).en}.`,
          ),
        })),
        confidence: 'high',
      };
    });
};
