import type { VerdictInShort } from '@risikobilde/core/risk';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

type Props = { readonly short: VerdictInShort; readonly zone: number };

/** What the answer hangs on: the deciding scenarios left out one after another, and the difference that is left. */
export const DecidingSteps = ({ short, zone }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { steps, stands, deciding } = short;
  const differences = steps.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio - 1]));
  // The zone is always within the picture, so that what falls into it is seen to.
  const least = Math.min(-1.5 * zone, ...differences);
  const most = Math.max(1.5 * zone, ...differences);
  const at = (value: number): string => `${((value - least) / (most - least)) * 100}%`;
  return (
    <Panel title={t('alternatives.decides', { severity: deciding })}>
      <ol className="steps-list">
        {steps.map(({ says, size, ratio, without }) => (
          <li key={without ?? ''}>
            <span>{text(says)}</span>
            <span className="steps-plot" aria-hidden>
              <span
                className="side-zone"
                style={{ insetInlineStart: at(-zone), inlineSize: `${((2 * zone) / (most - least)) * 100}%` }}
              />
              <span className="steps-zero" style={{ insetInlineStart: at(0) }} />
              {ratio !== undefined && (
                <>
                  <span
                    className="steps-bar"
                    style={{
                      insetInlineStart: at(Math.min(0, ratio - 1)),
                      inlineSize: `${(Math.abs(ratio - 1) / (most - least)) * 100}%`,
                    }}
                  />
                  <span className="steps-dot" style={{ insetInlineStart: at(ratio - 1) }} />
                </>
              )}
            </span>
            <strong>{text(size)}</strong>
          </li>
        ))}
      </ol>
      {stands && <p className="prose">{text(stands)}</p>}
    </Panel>
  );
};
