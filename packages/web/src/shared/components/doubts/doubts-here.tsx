import type { GroundLeaf } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { FoldOut } from '../fold-out.js';
import { RecordFrame } from '../provenance/record-frame.js';
import { DoubtFields, useDoubtState } from './doubt-fields.js';
import { RaiseDoubt } from './raise-doubt.js';
import { useDoubts } from './use-doubts.js';

type Props = {
  /** The record that is read, or the source. */
  readonly about: string;
  /** One ground of the record, and what is held against that step alone. */
  readonly ground?: GroundLeaf;
  readonly name: string;
};

/** What is held against one thing where it is read: each doubt with how it stands and its answers, and the way to raise another. */
export const DoubtsHere = ({ about, ground, name }: Props) => {
  const { record, text } = useWorkbench();
  const stateOf = useDoubtState();
  const wanted = ground && JSON.stringify(ground);
  const doubts = useDoubts().filter(
    (doubt) => doubt.targets.includes(about) && (doubt.ground && JSON.stringify(doubt.ground)) === wanted,
  );
  const isRecord = record(about) !== undefined;
  return (
    <div className="doubts-here">
      {doubts.map((doubt) => (
        <FoldOut
          key={doubt.id}
          className="record-details"
          summary={
            <>
              {text(doubt.text)} <span className="subtle">{stateOf(doubt)}</span>
            </>
          }
        >
          <RecordFrame id={doubt.id} look="none">
            <DoubtFields doubt={doubt} />
          </RecordFrame>
        </FoldOut>
      ))}
      <RaiseDoubt
        against={isRecord ? { against: about, ...(ground && { ground }) } : { fact: about }}
        name={name}
      />
    </div>
  );
};
