import { type Message, message } from '@risikobilde/words/message';
import { actTopics, otherTopics } from './country-schema.js';
import type { World, WorldEntry, WorldEntryOf } from './world.js';

type Country = WorldEntryOf<'country'>;
export type CountryTopic = (typeof actTopics)[number] | (typeof otherTopics)[number];

/** What a country entry must have or say is unknown before a body there can begin. */
export const countryTopics: readonly CountryTopic[] = [...actTopics, ...otherTopics];

/** What is neither held nor said to be unknown, in words. */
export const countryGapProblems = (country: Country): readonly Message[] =>
  countryGaps(country).map((topic) => message('problem.country.gap', { topic }));

/** The topics that a country entry neither holds nor says were looked for and not found. */
export const countryGaps = (country: Country): readonly CountryTopic[] => {
  const said = new Set<CountryTopic>([...heldBy(country), ...country.unknown.map(({ about }) => about)]);
  return countryTopics.filter((topic) => !said.has(topic));
};

const heldBy = (country: Country): readonly CountryTopic[] => {
  const held: Readonly<Record<(typeof otherTopics)[number], boolean>> = {
    consentAge: country.consentAges.length > 0,
    authority: country.authority !== undefined,
    complaint: country.authority?.complaint !== undefined,
    nationalId: country.nationalId !== undefined,
    organisationNumber: country.organisationNumber !== undefined,
    dpiaList: country.dpiaList !== undefined,
    recordsAbroad: country.recordsAbroad.length > 0,
    cloud: country.cloud.length > 0,
    threats: country.threats.length > 0,
    withholding: country.withholding.length > 0,
    documents: country.documents !== undefined,
    courts: country.courts.length > 0,
  };
  return [...country.acts.map(({ about }) => about), ...otherTopics.filter((topic) => held[topic])];
};

/** What is wrong with a country entry that its schema cannot see: it leans on other entries, or says two things at once. */
export const countryFaults = (country: Country, { entries }: World): readonly Message[] => [
  ...lawFaults(country, entries),
  ...ageFaults(country),
  ...saidTwice(country),
  ...numberFaults(country),
  ...entries.flatMap((entry) =>
    entry.kind === 'catalogue' && entry.id === country.dpiaList?.catalogue && entry.country !== country.code
      ? [message('problem.country.otherList', { list: entry.id, country: country.code })]
      : [],
  ),
  ...country.withholding.flatMap(({ id }) =>
    entries.some(
      (entry) =>
        entry.kind === 'country' &&
        entry.id !== country.id &&
        entry.withholding.some((ground) => ground.id === id),
    )
      ? [message('problem.country.groundTwice', { ground: id })]
      : [],
  ),
];

const lawFaults = (country: Country, entries: readonly WorldEntry[]): readonly Message[] => {
  const sources = new Map(
    entries.flatMap((entry) => (entry.kind === 'source' ? [[entry.id, entry] as const] : [])),
  );
  const cited = [
    ...country.acts,
    ...country.consentAges,
    ...country.recordsAbroad,
    ...(country.nationalId ? [country.nationalId, ...country.nationalId.also.map((law) => ({ law }))] : []),
    ...(country.documents ? [country.documents] : []),
  ];
  return cited.flatMap(({ law: { source: id, provision = '' } }) => {
    if (id === undefined) return [];
    const source = sources.get(id);
    if (source === undefined) return [message('problem.country.noSource', { source: id })];
    if (source.jurisdiction !== country.code && source.jurisdiction !== 'EU')
      return [message('problem.country.otherLaw', { source: id, country: country.code })];
    // An act of which no provision is held says nothing of which it has.
    return provision === '' ||
      source.provisions.length === 0 ||
      source.jurisdiction === 'EU' ||
      source.provisions.some(({ ref }) => ref === provision)
      ? []
      : [message('problem.country.noProvision', { source: id, provision })];
  });
};

const ageFaults = ({ consentAges }: Country): readonly Message[] => {
  const inOrder = consentAges.toSorted((a, b) =>
    (a.from ?? a.seen ?? '') < (b.from ?? b.seen ?? '') ? -1 : 1,
  );
  return inOrder.flatMap((one, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && one.until !== (next.from ?? next.seen)
      ? [message('problem.country.agesApart', { age: one.age, next: next.age })]
      : [];
  });
};

/** What is held and also said to be unknown, without a word on how far one came. */
const saidTwice = (country: Country): readonly Message[] => {
  const held = new Set<CountryTopic>(heldBy(country));
  const seen = new Set<CountryTopic>();
  return country.unknown.flatMap(({ about, text }) => {
    const again = seen.has(about);
    seen.add(about);
    return again || (held.has(about) && text === undefined)
      ? [message('problem.country.saidTwice', { topic: about })]
      : [];
  });
};

const numberFaults = ({ organisationNumber: scheme }: Country): readonly Message[] => {
  if (scheme === undefined) return [];
  const { weights, modulus, luhn } = scheme;
  if ((weights === undefined) !== (modulus === undefined) || (luhn && weights !== undefined))
    return [message('problem.country.halfCheck', { name: scheme.name })];
  // A hyphen is none of the digits.
  return weights !== undefined &&
    !new RegExp(scheme.pattern.replaceAll('-', '')).test('0'.repeat(weights.length))
    ? [message('problem.country.weights', { name: scheme.name, n: weights.length })]
    : [];
};
