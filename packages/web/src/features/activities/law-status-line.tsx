import { labelled, lawReason } from '@risikobilde/core';
import { useMemo } from 'react';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useCoreContext } from '../../shared/components/use-field-words.js';
import { VerificationMark } from '../../shared/components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = {
  /** The record that leans on the law: what it has considered counts for it. */
  readonly holder: string;
  readonly law: { readonly source: string; readonly provision: string };
};

/** How a provision stands on the day, what speaks against it, and the way to its sources. */
export const LawStatusLine = ({ holder, law }: Props) => {
  const { text } = useWorkbench();
  const context = useCoreContext();
  const reason = useMemo(
    () => lawReason(context, holder, law.source, law.provision),
    [context, holder, law.source, law.provision],
  );
  const against = reason.children.filter((child) => child.standing !== 'supported');
  return (
    <div className="law-status">
      <div className="row-of-fields">
        <StandingTag standing={reason.standing} />
        {reason.verification && <VerificationMark verification={reason.verification} />}
        <ExplainButton id={`${law.source} ${law.provision}`} about={text(reason.label)} />
      </div>
      <p className="subtle">
        {text(reason.reason)} {against.map((child) => text(labelled(child.label, child.reason))).join(' ')}
      </p>
    </div>
  );
};
