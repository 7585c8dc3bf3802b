import { Button } from '@digdir/designsystemet-react';
import { PanelDialog } from '../../../shared/components/edit-panel/panel-dialog.js';
import { StandingMark } from '../../../shared/components/standing-tag/standing-mark.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { answerTo } from '../stance-changes.js';
import { useAnswering } from '../use-answering.js';
import type { Receipt } from './receipt-of.js';
import type { Decisions } from './use-decisions.js';

type Props = {
  readonly decisions: Decisions;
  readonly onClose: () => void;
  readonly onTold: (receipt: Receipt) => void;
};

/** All that stands, named, to be taken over in one go; and what is left out because it does not, named too. */
export const AdoptPanel = ({ decisions, onClose, onTold }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const given = useAnswering();
  const { all, together, standings } = decisions;
  const taken = together.flatMap(({ statements }) => statements);
  const leftOut = all.flatMap(({ open }) => open).filter((statement) => !taken.includes(statement));
  const doubtful = leftOut.filter(({ id, offer }) => offer?.type !== 'yours' && standings.has(id));
  const yours = leftOut.length - doubtful.length;
  const take = () => {
    if (given === undefined) return;
    given.save(taken.map(({ of }) => answerTo(given.answering, of, { answer: 'adopt' })));
    onTold({ says: t('decisions.adoptedTogether', { n: taken.length, left: leftOut.length }) });
    onClose();
  };
  return (
    <PanelDialog
      label={t('decisions.adoptTitle', { n: taken.length })}
      kind={t('shell.screens.fromPlatform')}
      onClose={onClose}
      foot={
        <>
          <Button data-size="sm" onClick={take}>
            {t('decisions.adoptNow', { n: taken.length })}
          </Button>
          <Button data-size="sm" variant="tertiary" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {/* The list is longer than the panel, and whoever has a keyboard alone scrolls it from here. */}
      <div role="region" tabIndex={0} aria-label={t('decisions.adoptTitle', { n: taken.length })}>
        <p>{t('decisions.adoptLead')}</p>
        {together.map(({ decision: { topic }, statements }) => (
          <section key={topic} className="decisions-named">
            <h3>
              {t(`decisions.topics.${topic}`)} ({statements.length})
            </h3>
            <ul>
              {statements.map(({ id, name }) => (
                <li key={id}>{text(name)}</li>
              ))}
            </ul>
          </section>
        ))}
        {leftOut.length > 0 && (
          <section className="decisions-named">
            <h3>{t('decisions.leftOut', { n: leftOut.length })}</h3>
            {yours > 0 && <p>{t('decisions.leftOutYours', { n: yours })}</p>}
            <ul>
              {doubtful.map(({ id, name }) => {
                const standing = standings.get(id);
                return (
                  <li key={id}>
                    {standing && <StandingMark standing={standing} />} {text(name)}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </PanelDialog>
  );
};
