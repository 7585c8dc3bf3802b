import { Tag } from '@digdir/designsystemet-react';
import { CheckmarkIcon, QuestionmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { TransferResult } from '@risikobilde/core';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

const looks = {
  yes: { color: 'info', Icon: CheckmarkIcon },
  no: { color: 'neutral', Icon: XMarkIcon },
  open: { color: 'warning', Icon: QuestionmarkIcon },
} as const;

const known = ['isTransfer', 'adequacy', 'safeguards', 'impactAssessment', 'derogation'] as const;

/** The rules of chapter V as they were taken, in their order, each with its answer and why; the last one decided. */
export const TransferSteps = ({ steps }: { readonly steps: TransferResult['steps'] }) => {
  const { text } = useWorkbench();
  const words = useFieldWords();
  const question = (step: string) => {
    const key = known.find((one) => one === step);
    return key ? words.result(`step.${key}`) : step;
  };
  return (
    <ol className="rows steps">
      {steps.map((step) => {
        const { color, Icon } = looks[step.answer];
        return (
          <li key={step.step}>
            <Tag data-color={color} data-size="sm" className="standing-tag">
              <Icon aria-hidden fontSize="1.1em" />
              {words.result(`answer.${step.answer}`)}
            </Tag>
            <div>
              <p>
                <strong>{question(step.step)}</strong>
              </p>
              <p>{text(step.text)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
};
