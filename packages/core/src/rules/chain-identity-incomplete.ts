import { unknownCountry } from '../model/country-name.js';
import type { Context } from '../context.js';
import { listOf } from '../derive/names.js';
import { lawStatus } from '../derive/law-status.js';
import { editionsSeen } from '../derive/editions.js';
import { chainLinks } from '../derive/chain.js';
import type { RecordOf } from '../model/assessment.js';
import type { FullText } from '../model/text.js';
import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

const words = {
  contact: { nb: 'kontaktpunkt', nn: 'kontaktpunkt', en: 'contact' },
  country: { nb: 'land', nn: 'land', en: 'country' },
  members: { nb: 'hvem gruppen består av', nn: 'kven gruppa består av', en: 'who the group consists of' },
} as const;

const missingOf = (party: RecordOf<'party'>): readonly FullText[] => [
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

export const aboutChainIdentityIncomplete: AboutRule = {
  title: {
    nb: 'Ufullstendige opplysninger om virksomheter i kjeden',
    nn: 'Ufullstendige opplysningar om verksemder i kjeda',
    en: 'Incomplete identity of parties in the chain',
  },
  finds: {
    nb: 'Databehandlere og underdatabehandlere der navn, land eller kontaktpunkt mangler, også i leverandørens liste. Informasjon for dager før EDPB uttalte seg.',
    nn: 'Databehandlarar og underdatabehandlarar der namn, land eller kontaktpunkt manglar, òg i lista frå leverandøren. Informasjon for dagar før EDPB uttalte seg.',
    en: "Processors and sub-processors whose name, country or contact is missing, also in the supplier's list. Info for days before the EDPB gave its opinion.",
  },
  why: {
    nb: 'Den behandlingsansvarlige skal til enhver tid ha identiteten til alle i kjeden lett tilgjengelig, uansett risiko.',
    nn: 'Den behandlingsansvarlege skal til kvar tid ha identiteten til alle i kjeda lett tilgjengeleg, uansett risiko.',
    en: 'The controller should have the identity of everybody in the chain readily available at all times, whatever the risk.',
  },
  source: 'EDPB Opinion 22/2024; GDPR art. 28(1)-(2), 28(4)',
  falsePositives: {
    nb: 'Opplysningene finnes hos databehandleren og kan hentes straks, men er ikke ført inn her.',
    nn: 'Opplysningane finst hos databehandlaren og kan hentast straks, men er ikkje førte inn her.',
    en: 'The processor holds the information and gives it at once, but it is not entered here.',
  },
};

export const chainIdentityIncomplete: Rule = {
  id: 'chain-identity-incomplete',
  severity: 'warning',
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
            message: say(
              {
                nb: '{party}: mangler {missing}.',
                nn: '{party}: manglar {missing}.',
                en: '{party}: {missing} missing.',
              },
              { party: party.name, missing: listOf(missing) },
            ),
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
      message: say(
        newest.entries.length === 0
          ? {
              nb: '{title}, utgave {edition}: ingen av underdatabehandlerne er lagt inn.',
              nn: '{title}, utgåve {edition}: ingen av underdatabehandlarane er lagde inn.',
              en: '{title}, edition {edition}: none of the sub-processors is held here.',
            }
          : newest.complete
            ? {
                nb: '{title}, utgave {edition}: {lacking} av {all} underdatabehandlere mangler land eller kontaktpunkt.',
                nn: '{title}, utgåve {edition}: {lacking} av {all} underdatabehandlarar manglar land eller kontaktpunkt.',
                en: '{title}, edition {edition}: {lacking} of {all} sub-processors lack country or contact.',
              }
            : {
                nb: '{title}, utgave {edition}: bare en del av listen er lagt inn, og {lacking} av {all} mangler land eller kontaktpunkt.',
                nn: '{title}, utgåve {edition}: berre ein del av lista er lagd inn, og {lacking} av {all} manglar land eller kontaktpunkt.',
                en: '{title}, edition {edition}: only part of the list is held, and {lacking} of {all} lack country or contact.',
              },
        { title: list.title, edition: newest.id, lacking: lacking.length, all: newest.entries.length },
      ),
      fix: ask,
    },
  ];
};

const ask: FullText = {
  nb: 'Be databehandleren om navn, adresse og kontaktperson for hvert ledd, og om oppdateringer uten oppfordring.',
  nn: 'Be databehandlaren om namn, adresse og kontaktperson for kvart ledd, og om oppdateringar utan oppmoding.',
  en: 'Ask the processor for name, address and contact person of each link, and for updates unasked.',
};
