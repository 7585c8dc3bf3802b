import { Button } from '@digdir/designsystemet-react';
import { conclusionMarks, factNow, type MarkedFact, readingList } from '@risikobilde/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useCoreContext } from '../../../shared/components/use-field-words.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { ReadHere } from './read-here.js';
import { ReadOne } from './read-one.js';
import { ShareBar } from './share-bar.js';
import './reading.css';

const keyOf = ({ fact, ref, type }: MarkedFact): string => fact ?? `${type} ${ref}`;

/** What is not read in the original, what most hangs on first: the fact, the text beside it, and the press that lifts the mark. */
export const ReadingList = ({ filters }: { readonly filters: ReactNode }) => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const context = useCoreContext();
  const marks = useMemo(() => conclusionMarks(evaluation), [evaluation]);
  const list = useMemo(() => readingList(marks), [marks]);
  const [chosen, setChosen] = useState<string>();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const found = list.findIndex((one) => keyOf(one) === chosen);
  const first = list.findIndex((one) => !skipped.has(keyOf(one)));
  const at = found >= 0 ? found : Math.max(first, 0);
  const opened = list[at];
  const step = (by: number) => {
    const next = list[at + by];
    if (next) setChosen(keyOf(next));
  };
  const { total, primary } = marks;
  const done = (fact: MarkedFact, isLifted: boolean, words: string) => {
    setSaid(words);
    const next = list[at + 1] ?? list[at - 1];
    setChosen(next && keyOf(next));
    if (!isLifted) setSkipped(new Set([...skipped, keyOf(fact)]));
    status.current?.focus();
  };
  return (
    <>
      <div className="reading-head">
        <PageHead
          title={t('reading.answer', { total, primary, next: opened ? primary + 1 : 0 })}
          lead={t(list.length === 0 ? 'reading.allRead' : 'reading.lead')}
        />
        <ShareBar primary={primary} total={total} isNext={opened !== undefined} />
      </div>
      {filters}
      <p ref={status} tabIndex={-1} role="status" className="reading-status">
        {said}
      </p>
      {opened && (
        <div className="reading-columns">
          <nav aria-label={t('sources.filters.reading')}>
            <p className="reading-list-head">
              <span>{t('sources.filters.reading')}</span>
              <span className="subtle">{t('reading.claimsHead')}</span>
            </p>
            <ol className="reading-rows">
              {list.map((one) => (
                <li key={keyOf(one)}>
                  <button
                    type="button"
                    className="reading-row"
                    aria-current={one === opened ? 'true' : undefined}
                    onClick={() => setChosen(keyOf(one))}
                  >
                    <span>
                      <FactTitle fact={one} />
                      <span className="reading-sure">
                        {one.isEarlier ? t('reading.earlier') : t(`sources.sure.${one.verification}`)}
                      </span>
                    </span>
                    <span className="reading-n">{one.claims.length}</span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <section aria-labelledby="reading-fact">
            <div className="reading-fact-head">
              <h2 id="reading-fact">
                <FactTitle fact={opened} />
              </h2>
              <span className="subtle">{t('track.ofSo', { n: at + 1, of: list.length })}</span>
              <Button variant="tertiary" data-size="sm" disabled={at === 0} onClick={() => step(-1)}>
                {t('common.previous')}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={at === list.length - 1}
                onClick={() => step(1)}
              >
                {t('common.next')}
              </Button>
            </div>
            <ReadOne
              key={keyOf(opened)}
              fact={opened}
              now={opened.fact === undefined ? undefined : factNow(context, opened.fact)}
              onDone={done}
            />
          </section>
        </div>
      )}
      <ReadHere />
    </>
  );
};

/** A clause or a point is told by its own title or words, after those of the whole. */
const FactTitle = ({ fact }: { readonly fact: MarkedFact }) => {
  const { text } = useWorkbench();
  const context = useCoreContext();
  const now = fact.fact?.includes('#') ? factNow(context, fact.fact) : undefined;
  const title = now?.title ?? now?.text;
  return (
    <span className="reading-title">
      {text(fact.label)}
      {title && `: ${text(title)}`}
    </span>
  );
};
