import type { RecordOf } from '@risikobilde/core';

type Decision = RecordOf<'decision'>;

/** What a decision can be about, as it is chosen before there is a record. */
export type About = {
  readonly scenario?: string | undefined;
  readonly alternative?: string | undefined;
  readonly finding?: string | undefined;
  readonly needed?: boolean | undefined;
};

/** What is not chosen yet for a decision of the type; undefined when it can be stored. */
export const missingOf = (
  type: Decision['type'],
  about: About,
): 'scenario' | 'finding' | 'needed' | undefined => {
  if (type === 'acceptance' && about.scenario === undefined) return 'scenario';
  if (type === 'finding' && about.finding === undefined) return 'finding';
  return type === 'priorConsultation' && about.needed === undefined ? 'needed' : undefined;
};

/** Only what belongs to the type: a choice made for another type does not follow along. */
export const aboutOf = (
  type: Decision['type'],
  about: About,
): Pick<Decision, 'scenario' | 'alternative' | 'finding' | 'needed'> => {
  const scenario = about.scenario !== undefined && { scenario: about.scenario };
  switch (type) {
    case 'acceptance':
      return { ...scenario, ...(about.alternative !== undefined && { alternative: about.alternative }) };
    case 'finding':
      return { ...(about.finding !== undefined && { finding: about.finding }) };
    case 'priorConsultation':
      return { ...scenario, ...(about.needed !== undefined && { needed: about.needed }) };
    case 'approval':
      return {};
  }
};
