import type { Text } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

/** What alternatives, scenarios and parties are called where there is little room: an alternative by its short name, if it has one. */
export const useAlternativeNames = () => {
  const { alternatives } = useRiskFrame();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const alternative = (id: string): Text => {
    const found = alternatives.find((one) => one.id === id);
    return found?.short ?? found?.name ?? { und: id };
  };
  const named = (id: string): Text => ({ und: nameOf(id) });
  return {
    names: { alternative, scenario: named, party: named },
    short: (id: string): string => text(alternative(id)),
  };
};
