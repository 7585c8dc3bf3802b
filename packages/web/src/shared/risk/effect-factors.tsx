import type { EffectFactor, RecordOf } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/words';
import { RangeEdit } from '../components/edit/range-edit.js';
import { useRecordEdit } from '../components/edit/use-record-edit.js';
import { useWords } from '../words.js';
import { asRange, factorInWords } from './factor-in-words.js';
import { rangeInWords } from './numbers-in-words.js';

const quantities = ['frequency', 'consequence'] as const;

/** What an effect does, in words: "40 til 80 % sjeldnere, like mange rammet". */
export const useEffectWords = () => {
  const words = useWords();
  const { t, language } = words;
  const range = (low: number, high: number) =>
    low === high ? formatNumber(low, language) : rangeInWords(low, high, words);
  const said = (factor: EffectFactor, on: (typeof quantities)[number]): string => {
    const found = factorInWords(factor);
    switch (found.as) {
      case 'none':
        return t(`measures.unchanged.${on}`);
      case 'less':
        return t(`measures.less.${on}`, { range: range(found.least, found.most) });
      case 'times':
        return t(`measures.timesAs.${on}`, { range: range(found.low, found.high) });
    }
  };
  return (effect: RecordOf<'effect'>): string =>
    quantities.flatMap((on) => (effect[on] === undefined ? [] : [said(effect[on], on)])).join(', ');
};

type Props = {
  readonly effect: RecordOf<'effect'>;
  /** Leaves out the one that the effect says nothing of. */
  readonly onlySaid?: boolean;
};

/** How many times as often, and how many times as many: each a range, or one number twice. */
export const EffectFactors = ({ effect, onlySaid = false }: Props) => {
  const { t } = useWords();
  const { set } = useRecordEdit<'effect'>(effect);
  return quantities
    .filter((on) => !onlySaid || effect[on] !== undefined)
    .map((on) => (
      <RangeEdit
        key={on}
        label={t(`measures.factorOn.${on}`)}
        unit={t('measures.factorUnit')}
        value={effect[on] === undefined ? undefined : asRange(effect[on])}
        onSave={([low, high]) => set(on, low === high ? low : [low, high])}
      />
    ));
};
