import { isObject, labelled, lawReason } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { ExplainButton } from '../explain/explain-button.js';
import { NewSource } from '../new-source.js';
import { StandingTag } from '../standing-tag/standing-tag.js';
import { useCoreContext } from '../use-field-words.js';
import { VerificationMark } from '../verification-mark/verification-mark.js';
import { useSpecial } from './special.js';
import { useFieldLabels } from './use-field-labels.js';
import type { ValueProps } from './value-props.js';

type Law = { readonly source: string; readonly provision: string };

/** The provision of national law that something leans on, and how it stands on the day. */
export const LawEdit = ({ placed, held, onSave, onClear }: ValueProps) => {
  const { t } = useWords();
  const { labelOf } = useFieldLabels();
  const { of } = useSpecial();
  const provisions = useProvisions();
  // The catalogue of fields says what is held here.
  const law = isObject(held) ? (held as Law) : undefined;
  return (
    <>
      <ChoiceEdit
        label={labelOf(placed.place)}
        value={law && `${law.source} ${law.provision}`}
        options={provisions}
        onSave={(value) => onSave(provisions.find((provision) => provision.value === value)?.law)}
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

/** Provisions of acts and regulations, and of the sources that the assessment has entered itself, as choices. */
const useProvisions = () => {
  const { world, text, record } = useWorkbench();
  return useMemo(
    () =>
      world.entries.flatMap((entry) =>
        entry.kind === 'source' &&
        (entry.type === 'act' || entry.type === 'regulation' || record(entry.id)?.kind === 'ownSource')
          ? entry.provisions.map((provision) => ({
              value: `${entry.id} ${provision.ref}`,
              label: `${text(entry.short)} ${provision.ref}`,
              law: { source: entry.id, provision: provision.ref },
            }))
          : [],
      ),
    [world, text, record],
  );
};
