import { isObject, labelled, lawReason } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { ExplainButton } from '../explain/explain-button.js';
import { type Law, LawPicker } from '../law-picker/law-picker.js';
import { NewSource } from '../new-source.js';
import { StandingTag } from '../standing-tag/standing-tag.js';
import { useCoreContext } from '../use-field-words.js';
import { VerificationMark } from '../verification-mark/verification-mark.js';
import { useSpecial } from './special.js';
import { useFieldLabels } from './use-field-labels.js';
import type { ValueProps } from './value-props.js';

/** The provision of national law that something leans on, and how it stands on the day. */
export const LawEdit = ({ placed, held, onSave, onClear, beside }: ValueProps) => {
  const { t } = useWords();
  const { labelOf } = useFieldLabels();
  const { of } = useSpecial();
  // Of a basis the article says what the law must carry.
  const article = beside?.['article'];
  // The catalogue of fields says what is held here.
  const law = isObject(held) ? (held as Law) : undefined;
  return (
    <>
      <LawPicker
        label={labelOf(placed.place)}
        value={law}
        place={typeof article === 'string' ? article : undefined}
        onPick={onSave}
        {...(onClear && { onClear })}
      />
      <NewSource
        note={t('sources.provisionNote')}
        onCite={({ id, provisions: [first] }) => {
          if (first) onSave({ source: id, provision: first.ref });
        }}
      />
      {law && of && <LawStatus holder={of.id} law={law} />}
    </>
  );
};

type StatusProps = {
  /** The record that leans on the law: what it has considered counts for it. */
  readonly holder: string;
  readonly law: Law;
};

/** How a provision stands on the day, what speaks against it, and the way to its sources. */
const LawStatus = ({ holder, law: { source, provision } }: StatusProps) => {
  const { text } = useWorkbench();
  const context = useCoreContext();
  const reason = useMemo(
    () => lawReason(context, holder, source, provision),
    [context, holder, source, provision],
  );
  const against = reason.children.filter((child) => child.standing !== 'supported');
  return (
    <div className="law-status">
      <div className="row-of-fields">
        <StandingTag standing={reason.standing} />
        {reason.verification && <VerificationMark verification={reason.verification} />}
        <ExplainButton id={`${source} ${provision}`} about={text(reason.label)} />
      </div>
      <p className="subtle">
        {text(reason.reason)} {against.map((child) => text(labelled(child.label, child.reason))).join(' ')}
      </p>
    </div>
  );
};
