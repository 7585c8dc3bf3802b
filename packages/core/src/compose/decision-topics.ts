import { isEverInside } from '../derive/countries.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import { isObject } from '../model/is-object.js';
import type { World } from '../world/world.js';
import { offerOf } from './release.js';

/** What an owner decides about in one go, in the order of the view; each belongs to one area. */
export const topicsByArea = {
  roles: ['platformAgreement', 'suppliers'],
  processing: ['ownProcessing', 'commonProcessing'],
  cloud: ['transfers', 'intelligence'],
  rights: ['ownRights', 'commonRights', 'freedoms'],
  risk: ['insight', 'availability', 'rightsInPractice', 'comparison'],
  measures: ['technicalMeasures', 'technicalTogether', 'otherMeasures', 'otherTogether', 'security'],
} as const;

export type DecisionArea = keyof typeof topicsByArea;
export type DecisionTopic = (typeof topicsByArea)[DecisionArea][number];

type Given = {
  readonly record: (id: string) => AssessmentRecord | undefined;
  /** The record that the platform's owners stand behind: who enters into the agreement with the platform. */
  readonly owner: string | undefined;
  readonly world: World;
};

/** What a statement is about, of its kind and of what it rests on alone: the same for every platform. */
export const topicOf = (statement: AssessmentRecord, given: Given): DecisionTopic => {
  if (offerOf(statement)?.type === 'yours') return statement.kind === 'right' ? 'ownRights' : 'ownProcessing';
  switch (statement.kind) {
    case 'engagement':
      return statement.principal === given.owner ? 'platformAgreement' : 'suppliers';
    case 'requirement':
      return 'suppliers';
    case 'activity':
      return 'commonProcessing';
    case 'transfer':
      return 'transfers';
    case 'right':
      return 'commonRights';
    case 'freedom':
      return 'freedoms';
    case 'scenario':
      return ofScenario(statement);
    case 'measure':
      return ofMeasure(statement);
    case 'benefit':
      return 'comparison';
    case 'claim':
      return ofGrounds(statement.grounds, given, new Set([statement.id]));
    case 'premise':
      return ofPremise(statement, given, new Set());
    default:
      return 'comparison';
  }
};

const ofScenario = ({ source, dimensions }: RecordOf<'scenario'>): DecisionTopic => {
  if (source.type === 'state' || source.type === 'law') return 'intelligence';
  if (dimensions.includes('availability')) return 'availability';
  return dimensions.includes('transparency') || dimensions.includes('intervenability')
    ? 'rightsInPractice'
    : 'insight';
};

const ofMeasure = ({ type, offer }: RecordOf<'measure'>): DecisionTopic => {
  const isTogether = offer?.type === 'shared';
  if (type === 'technical') return isTogether ? 'technicalTogether' : 'technicalMeasures';
  return isTogether ? 'otherTogether' : 'otherMeasures';
};

/** Premises that rest on nothing, or on foreign law, are about what those reports and laws are about. */
const ofPremise = (
  { id, restsOn, themes }: RecordOf<'premise'>,
  given: Given,
  seen: Set<string>,
): DecisionTopic => {
  seen.add(id);
  if (restsOn.length === 0) return themes.length === 0 ? 'security' : 'intelligence';
  return ofGrounds(restsOn, given, seen);
};

type Mention = { readonly as: string; readonly id: string };

/** What is named in a ground, with the word it is named by, in the order of the text. */
const mentionsIn = (value: unknown): readonly Mention[] => {
  if (Array.isArray(value)) return value.flatMap(mentionsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([as, inner]): readonly Mention[] => {
    if (typeof inner === 'string') return [{ as, id: inner }];
    return [{ as, id: '' }, ...mentionsIn(inner), ...idsIn(as, inner)];
  });
};
const idsIn = (as: string, value: unknown): readonly Mention[] =>
  Array.isArray(value) ? value.flatMap((id) => (typeof id === 'string' ? [{ as, id }] : [])) : [];

/** What an argument is about: the most particular thing it names. What only leans on other sentences concludes. */
const ofGrounds = (grounds: unknown, given: Given, seen: Set<string>): DecisionTopic => {
  const mentions = mentionsIn(grounds);
  const named = (...words: readonly string[]) => mentions.filter(({ as }) => words.includes(as));
  const first = <K extends AssessmentRecord['kind']>(kind: K, ...words: readonly string[]) =>
    named(...words)
      .map(({ id }) => given.record(id))
      .find((record): record is RecordOf<K> => record?.kind === kind);
  const claims = named('claim');
  if (claims.length > 1 || named('section').length > 1) return 'comparison';
  if (named('transfers', 'transfer', 'certification').length > 0) return 'transfers';
  if (named('direction').length > 0) return 'comparison';
  const right = first('right', 'right');
  const scenarios = new Set(
    named('scenario', 'scenarios').flatMap(({ id }) => {
      const scenario = given.record(id);
      return scenario?.kind === 'scenario' ? [ofScenario(scenario)] : [];
    }),
  );
  const [scenario] = scenarios;
  if (scenarios.size > 1) return 'comparison';
  if (scenario !== undefined) return scenario;
  if (right) return 'commonRights';
  if (named('freedom').length > 0) return 'freedoms';
  const agreement = first('engagement', 'engagement');
  if (agreement?.principal === given.owner && agreement !== undefined) return 'platformAgreement';
  if (named('terms', 'subprocessors', 'requirement', 'engagement', 'role').length > 0) return 'suppliers';
  if (named('alternative', 'benefit').length > 0) return 'comparison';
  if (named('measure').length > 0) return 'security';
  if (named('series').length > 0) return 'intelligence';
  const premise = first('premise', 'premise');
  if (premise && !seen.has(premise.id)) return ofPremise(premise, given, seen);
  if (named('activity').length > 0) return 'commonProcessing';
  const foreign = named('source').some(({ id }) => isForeign(id, given.world));
  if (foreign) return 'intelligence';
  return claims.length > 0 || named('section').length > 0 ? 'comparison' : 'commonProcessing';
};

/** Law of a country outside the EEA: of interest to an owner for what it lets that country do. */
const isForeign = (id: string, world: World): boolean => {
  const source = world.entries.find((entry) => entry.id === id);
  return (
    source?.kind === 'source' &&
    !european.has(source.jurisdiction) &&
    !isEverInside(world.entries, source.jurisdiction)
  );
};
const european: ReadonlySet<string> = new Set(['EU', 'EEA', 'CoE', unknownCountry]);
