import { type Doubt, doubtState } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { today } from '../../search-params.js';
import { useWords } from '../../words.js';
import { RemoveRecord } from '../edit/remove-record.js';
import { Fields } from '../fields/fields.js';
import { writtenByHand } from '../fields/written-by-hand.js';

/** How a doubt stands on the day that is looked at, in a few words. */
export const useDoubtState = () => {
  const { t } = useWords();
  const { asOf } = useWorkbench();
  return (doubt: Doubt): string => {
    const state = t(`doubts.state.${doubtState(doubt, { asOf }).state}`);
    return doubt.notFollowed ? t('doubts.adviceThat', { state }) : state;
  };
};

/** A doubt: what it says, whom it is from and against what, and the answers to it. Of advice, the advice itself. */
export const DoubtFields = ({ doubt }: { readonly doubt: Doubt }) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const found = record(doubt.id);
  const empty = { answers: t('doubts.state.standing') };
  const begin = { answers: { on: today() } };
  if (found?.kind === 'advice')
    return (
      <Fields
        of={found}
        names={['text', 'by', 'on', 'followed', 'why', 'about', 'answers']}
        empty={empty}
        begin={begin}
      />
    );
  if (found?.kind !== 'doubt') return null;
  return (
    <>
      <Fields of={found} names={writtenByHand.doubt} empty={empty} begin={begin} />
      <RemoveRecord id={found.id} label={t('doubts.remove')} />
    </>
  );
};
