import { isObject, labelled, lawReason } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { cited } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { useSpecial } from '../../shared/components/fields/special.js';
import type { ValueProps } from '../../shared/components/fields/value-edit.js';
import { ToNewSource } from '../../shared/components/own-sources-panel.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useCoreContext } from '../../shared/components/use-field-words.js';
import { useProvisions } from '../../shared/components/use-provisions.js';
import { VerificationMark } from '../../shared/components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../shared/data/context.js';

const letters = (article: string, all: string) => all.split('').map((letter) => `${article}(${letter})`);
const articles = [...letters('6(1)', 'abcdef'), ...letters('9(2)', 'abcdefghij'), '10'];

/** An article that processing can be based on. */
export const ArticleEdit = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  return (
    <ChoiceEdit
      label={t('field.activity.purposes.bases.article')}
      value={articles.find((article) => article === held)}
      options={articles.map((article) => ({ value: article, label: text(cited(article)) }))}
      onSave={onSave}
    />
  );
};

type Law = { readonly source: string; readonly provision: string };

/** The provision of national law that a legal basis leans on, and how it stands on the day. */
export const LawEdit = ({ held, onSave, onClear }: ValueProps) => {
  const { t } = useWords();
  const { of } = useSpecial();
  const provisions = useProvisions();
  // The catalogue of fields says what is held here.
  const law = isObject(held) ? (held as Law) : undefined;
  return (
    <>
      <ChoiceEdit
        label={t('field.activity.purposes.bases.law')}
        value={law && `${law.source} ${law.provision}`}
        options={provisions}
        onSave={(value) => onSave(provisions.find((provision) => provision.value === value)?.law)}
        {...(onClear && { onClear })}
      />
      <ToNewSource />
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
