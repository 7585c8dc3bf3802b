import type { Text } from '@risikobilde/core';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { messageText } from '../finding.js';
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

const nameOf = ({ role }: AppContext, code: string): Text => {
  const known = role(code);
  if (known === undefined) return messageText('import.role.unknown', { code });
  return messageText('import.role.named', { name: known.name, code });
};

const evidenceOf = (context: AppContext, all: readonly Access[]): readonly Evidence[] =>
  all.map(({ code, rules }) => {
    const actions = actionWords([...new Set(rules.flatMap((rule) => rule.actions))]);
    const name = nameOf(context, code);
    return {
      file: context.app.policy?.file ?? '',
      pointer: rules.map(({ number }) => `Rule[${number}]`).join(', '),
      found: code,
      why: messageText('import.role.may', { name, actions }),
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
  const names = [
    ...all.map(({ code }) => nameOf(context, code)),
    ...[...new Set(packages.map(({ value }) => value))].map((value) =>
      messageText('import.role.package', { value }),
    ),
  ];
  const text = messageText('import.accessRoles.text', { names: { list: names } });
  return [
    {
      id: 'access-roles',
      text,
      why: messageText('import.accessRoles.why'),
      effect: { field: 'description', sentence: text },
      evidence: [
        ...evidenceOf(context, all),
        ...packages.map(({ value, rule }) => ({
          file: context.app.policy?.file ?? '',
          pointer: `Rule[${rule.number}]`,
          found: value,
          why: messageText('import.accessRoles.package'),
        })),
      ],
      confidence: 'high',
    },
  ];
};

const professions = [
  ['accountant', messageText('import.profession.accountant')],
  ['auditor', messageText('import.profession.auditor')],
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
            why: messageText('import.profession.why'),
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
      ? messageText('import.authenticationLevel.none')
      : messageText('import.authenticationLevel.text', { minimum });
  return [
    {
      id: 'authentication-level',
      text,
      why: messageText('import.authenticationLevel.why'),
      effect: { field: 'description', sentence: text },
      evidence: [
        {
          file: app.policy.file,
          pointer: 'ObligationExpressions',
          found: String(minimum),
          why: messageText('import.levelLow.why'),
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
      ? messageText('import.recipientEformidling.chosen')
      : known === undefined
        ? messageText('import.recipientEformidling.number', { receiver })
        : known.name;
  const text = messageText('import.recipientEformidling.text', { name });
  return [
    {
      id: `recipient-eformidling-${receiver ?? 'unknown'}`,
      text,
      why: messageText('import.recipientEformidling.why'),
      effect: { field: 'recipients', item: text },
      evidence: [
        {
          file: app.metadataFile,
          pointer: '/eFormidling',
          found: [sent.serviceId, receiver, ...sent.dataTypes]
            .filter((part) => part !== undefined)
            .join(' · '),
          why: messageText('import.recipientEformidling.found'),
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
      const name = known === undefined ? messageText('import.recipientOrg.code', { code }) : known.name;
      return {
        id: `recipient-org-${code.replaceAll(/[^a-z0-9]+/g, '-')}`,
        text: name,
        why: messageText('import.recipientOrg.why'),
        effect: { field: 'recipients', item: name },
        evidence: all.map(({ rule }) => ({
          file: app.policy?.file ?? '',
          pointer: `Rule[${rule.number}]`,
          found: code,
          why: messageText('import.recipientOrg.may', { actions: actionWords(rule.actions) }),
        })),
        confidence: 'high',
      };
    });
};
