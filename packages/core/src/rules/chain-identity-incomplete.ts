import { editionName, listOf } from '../derive/names.js';
import { type Message, message } from '@risikobilde/words/message';
import { unknownCountry } from '../model/country-name.js';
import type { Context } from '../context.js';
import { lawStatus } from '../derive/law-status.js';
import { editionsSeen } from '../derive/editions.js';
import { chainLinks } from '../derive/chain.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

const words = {
  contact: message('rule.chain-identity-incomplete.contact'),
  country: message('rule.chain-identity-incomplete.country'),
  members: message('rule.chain-identity-incomplete.members'),
} as const;

const missingOf = (party: RecordOf<'party'>): readonly Message[] => [
  ...(party.type === 'group' && (party.members ?? []).length === 0 ? [words.members] : []),
  ...(party.country === unknownCountry ? [words.country] : []),
  ...(party.contact === undefined ? [words.contact] : []),
];

// The Opinion says what art. 28 has asked for all along; before it there was no common reading to hold anybody to.
const timed = (context: Context): Pick<RawFinding, 'severity' | 'since'> => {
  const opinion = lawStatus(context, 'opinion-22-2024');
  if (opinion.state === 'notInForce') return { severity: 'info' };
  return opinion.brought ? { since: opinion.brought.date } : {};
};

export const chainIdentityIncomplete: Rule = {
  id: 'chain-identity-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB Opinion 22/2024; GDPR art. 28(1)-(2), 28(4)',
  evaluate: (context, { roles }) => {
    const inChain = new Set(roles.filter((role) => role.depth > 0).map((role) => role.party));
    const parties = context
      .of('party')
      .filter((party) => inChain.has(party.id))
      .flatMap((party): RawFinding[] => {
        const missing = missingOf(party);
        if (missing.length === 0) return [];
        return [
          {
            refs: [party.id],
            field: 'contact',
            ...timed(context),
            message: message('rule.chain-identity-incomplete.party', {
              party: party.name,
              missing: listOf(missing),
            }),
            fix: ask,
          },
        ];
      });
    const lists = new Set(
      chainLinks(context, roles).flatMap(({ engagement }) => engagement.subprocessors?.list ?? []),
    );
    return [...parties, ...[...lists].sort().flatMap((list) => inList(context, list))];
  },
};

const inList = (context: Context, id: string): readonly RawFinding[] => {
  const list = context.world('subprocessors', id);
  const newest = editionsSeen(context, list?.editions ?? []).at(-1);
  const lacking = newest?.entries.filter((e) => e.country === undefined || e.contact === undefined) ?? [];
  if (!list || !newest || (lacking.length === 0 && newest.complete)) return [];
  return [
    {
      refs: [id],
      ...timed(context),
      message: message(
        newest.entries.length === 0
          ? 'rule.chain-identity-incomplete.emptyList'
          : newest.complete
            ? 'rule.chain-identity-incomplete.lacking'
            : 'rule.chain-identity-incomplete.partOfList',
        {
          title: list.title,
          edition: editionName(newest.id),
          lacking: lacking.length,
          all: newest.entries.length,
        },
      ),
      fix: ask,
    },
  ];
};

const ask: Message = message('rule.chain-identity-incomplete.ask');
