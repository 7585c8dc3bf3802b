import type { LocalDate, RecordOf, RequirementResult, Text } from '@risikobilde/core';

type Judged = {
  readonly met: RecordOf<'requirement'>['met'];
  readonly why: Text;
  readonly on: LocalDate;
  readonly by: string;
};

/** A first answer to a duty of article 28 for one contract, under an id that nothing else has. */
export const newRequirement = (
  result: Pick<RequirementResult, 'engagement' | 'item'>,
  judged: Judged,
  isTaken: (id: string) => boolean,
): RecordOf<'requirement'> => {
  const stem = `${result.engagement}-art-28-${result.item}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 90);
  let id = stem;
  for (let n = 2; isTaken(id); n++) id = `${stem}-${n}`;
  return {
    kind: 'requirement',
    id,
    level: 'public',
    item: `art-28:${result.item}`,
    engagement: result.engagement,
    ...judged,
  };
};
