import type { AssessmentRecord, RecordOf } from '@risikobilde/core';
import { factsRead } from '../../site/marks.js';
import type { View } from '../../tree/view.js';
import { iriOf, type JsonLdNode, ref } from './context.js';

/** What a record is in the words of DPV, besides its fields; each class and property is one of DPV 2.3, or of ours where it has none. */
export const dpvOf = (record: AssessmentRecord, view: View): JsonLdNode => {
  const iri = (id: string) => ref(iriOf(view.evaluation.assessment.id, id));
  const seen = (ids: readonly string[]) =>
    [...ids]
      .filter((id) => view.access(id) === 'shown')
      .sort()
      .map(iri);
  switch (record.kind) {
    case 'assessment': {
      const facts = factsRead(view);
      return {
        '@type': 'dpv:DPIA',
        'dct:title': words(record.title),
        ...(view.evaluation.assessment.version !== undefined && {
          'dct:hasVersion': view.evaluation.assessment.version,
        }),
        asOf: view.evaluation.asOf,
        'rb:conclusion': ref(`rb:conclusion-${view.evaluation.conclusion.standing}`),
        'rb:factsUnderConclusion': facts.total,
        'rb:factsRead': facts.primary,
        hasProcess: seen(view.of('activity').map(({ id }) => id)),
        hasRisk: seen(view.of('scenario').map(({ id }) => id)),
      };
    }
    case 'party':
      return {
        '@type':
          record.type === 'authority'
            ? ['dpv:LegalEntity', 'dpv:GovernmentalOrganisation']
            : 'dpv:LegalEntity',
        'dct:title': words(record.name),
        ...(record.country !== undefined && { hasLocation: ref(`loc:${record.country}`) }),
      };
    case 'activity':
      return activity(record, view, seen);
    case 'engagement':
      return { '@type': 'dpv:DataProcessingAgreement' };
    case 'transfer': {
      const result = view.evaluation.transfers.find(({ transfer }) => transfer === record.id);
      const [exporter, importer] = [seen([record.exporter]), seen([record.importer])];
      return {
        '@type': ['dpv:CrossBorderTransfer', 'dpv:Transfer'],
        'dct:title': words(record.title),
        hasDataExporter: exporter,
        hasDataImporter: importer,
        ...(record.country !== undefined && { hasThirdCountry: ref(`loc:${record.country}`) }),
        hasLegalBasis: record.grounds.flatMap(({ article }) => bases(article)),
        ...(result !== undefined && {
          standing: ref(`rb:${result.ground.standing}`),
          'rb:isTransfer': result.isTransfer,
        }),
      };
    }
    case 'scenario':
      return scenario(record, view);
    case 'measure':
      return measure(record, view, seen);
    case 'claim': {
      const standing = view.evaluation.claims.find(({ id }) => id === record.id)?.standing;
      return { '@type': 'rb:Claim', ...(standing !== undefined && { standing: ref(`rb:${standing}`) }) };
    }
    case 'premise': {
      const standing = view.evaluation.premises.find(({ id }) => id === record.id)?.standing;
      const named = standing === 'standing' ? 'supported' : standing;
      return { '@type': 'rb:Premise', ...(named !== undefined && { standing: ref(`rb:${named}`) }) };
    }
    case 'right':
      return { '@type': 'rb:RightAnswer', hasRight: bases(record.article) };
    case 'freedom':
      return { '@type': 'rb:InterferenceTest', 'dct:title': words(record.title) };
    default:
      return {};
  }
};

const words = (text: Readonly<Record<string, string | undefined>>): unknown =>
  Object.entries(text).map(([language, said]) => ({ '@language': language, '@value': said }));

/** A provision of the Regulation as DPV names it: `6(1)(e)` is `A6-1-e`, and an adequacy decision is 45(3). */
const bases = (article: string): readonly JsonLdNode[] => {
  const found = /^(\d+)((?:\([0-9a-z]+\))*)$/.exec(article);
  if (found === null) return [];
  const name = article === '45' ? '45-3' : article.replaceAll('(', '-').replaceAll(')', '');
  return [ref(`eu-gdpr:A${name}`)];
};

const activity = (
  record: RecordOf<'activity'>,
  view: View,
  seen: (ids: readonly string[]) => readonly JsonLdNode[],
): JsonLdNode => {
  const inRole = (role: string) =>
    seen([
      ...new Set(
        view.evaluation.roles
          .filter((one) => one.activity === record.id && one.role === role)
          .map(({ party }) => party),
      ),
    ]);
  return {
    '@type': ['dpv:Process', 'dpv:PersonalDataProcess'],
    'dct:title': words(record.title),
    hasDataController: inRole('controller'),
    hasJointDataControllers: inRole('jointController'),
    hasDataProcessor: inRole('processor'),
    hasDataSubProcessor: inRole('subprocessor'),
    hasLegalBasis: record.purposes.flatMap(({ bases: given }) =>
      given.flatMap(({ article }) => bases(article)),
    ),
    hasPurpose: record.purposes.map(({ text }) => ({ '@type': 'dpv:Purpose', 'dct:title': words(text) })),
    hasPersonalData: record.data.map((one) => ({
      '@type':
        one.class === 'special'
          ? ['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData']
          : 'dpv:PersonalData',
      'dct:title': words(one.text),
    })),
    hasDataSubject: record.subjects.map(({ text }) => ({
      '@type': 'dpv:DataSubject',
      'dct:title': words(text),
    })),
  };
};

const levels: Readonly<Record<string, string>> = {
  low: 'risk:LowRisk',
  moderate: 'risk:ModerateRisk',
  high: 'risk:HighRisk',
};

/** A risk for people, and what is left of it with the measures that are in place, under each alternative. */
const scenario = (record: RecordOf<'scenario'>, view: View): JsonLdNode => {
  const id = iriOf(view.evaluation.assessment.id, record.id);
  const results = view.evaluation.risks
    .filter(({ scenario: of }) => of === record.id)
    .sort((a, b) => (a.alternative < b.alternative ? -1 : 1));
  return {
    '@type': 'dpv:Risk',
    'dct:title': words(record.title),
    hasResidualRisk: results.map((result) => ({
      '@id': `${id}:${result.alternative}`,
      '@type': 'dpv:ResidualRisk',
      isResidualRiskOf: ref(id),
      alternative: ref(iriOf(view.evaluation.assessment.id, `alternative:${result.alternative}`)),
      hasRiskLevel: ref(levels[result.current.band] ?? `rb:band-${result.current.band}`),
    })),
  };
};

const states: Readonly<Record<string, string>> = {
  proposed: 'dpv:ActivityProposed',
  planned: 'dpv:ActivityPlanned',
  implemented: 'dpv:ActivityCompleted',
  verified: 'dpv:ActivityCompleted',
  ended: 'dpv:ActivityHalted',
};

const measureTypes: Readonly<Record<string, string>> = {
  technical: 'dpv:TechnicalMeasure',
  organisational: 'dpv:OrganisationalMeasure',
  legal: 'dpv:LegalMeasure',
};

const measure = (
  record: RecordOf<'measure'>,
  view: View,
  seen: (ids: readonly string[]) => readonly JsonLdNode[],
): JsonLdNode => {
  const { asOf } = view.evaluation;
  const state = record.states.filter(({ from = '' }) => from <= asOf).at(-1)?.state;
  const status = states[state ?? ''];
  const type = measureTypes[record.type];
  return {
    '@type': ['dpv:RiskMitigationMeasure', ...(type === undefined ? [] : [type])],
    'dct:title': words(record.title),
    mitigatesRisk: seen([
      ...new Set(
        view
          .of('effect')
          .filter((effect) => effect.measure === record.id)
          .map(({ scenario: of }) => of),
      ),
    ]),
    ...(status !== undefined && { hasStatus: ref(status) }),
  };
};
