import { failingEnds, type ClaimResult, type Reason, restOf, standings } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { CiteLink } from '../../../shared/components/cite-link.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { StandingMark } from '../../../shared/components/standing-tag/standing-mark.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** So many are read at once: the worst come first, and the answer stands within sight. */
const most = 3;

/** What a sentence rests on, the weakest first: what is wrong with it, where that was read, and the way to mend it. What holds is one line each. */
export const GroundsHere = ({ claim }: { readonly claim: ClaimResult }) => {
  const { t } = useWords();
  const rank = (reason: Reason) => standings.indexOf(reason.standing);
  // What is held against it is read as objections, below.
  const reasons = claim.because.filter(({ type }) => type !== 'doubt').toSorted((a, b) => rank(a) - rank(b));
  if (reasons.length === 0) return <p className="edit-empty">{t('argument.restsOnNothing.claim')}</p>;
  const [shown, others] = [reasons.slice(0, most), reasons.slice(most)];
  const item = (reason: Reason, i: number) => <Ground key={`${reason.ref}-${i}`} reason={reason} />;
  return (
    <>
      <ul className="card-grounds">{shown.map(item)}</ul>
      {others.length > 0 && (
        <FoldOut className="card-more" summary={t('common.more', { of: 'ground', n: others.length })}>
          <ul className="card-grounds">{others.map(item)}</ul>
        </FoldOut>
      )}
    </>
  );
};

const Ground = ({ reason }: { readonly reason: Reason }) => {
  const { text } = useWorkbench();
  const isHolding = reason.standing === 'supported';
  const ends = isHolding ? [] : unique(failingEnds(reason));
  return (
    <li className={isHolding ? 'holds' : undefined}>
      <StandingMark standing={reason.standing} />
      <div>
        <p className="card-ground">
          <RecordLink record={reason.ref}>{text(reason.label)}</RecordLink>
        </p>
        {ends.slice(0, 2).map((end) => (
          <End key={end.ref} end={end} isItself={end.ref === reason.ref} />
        ))}
        {ends.length > 2 && <MoreEnds ends={ends.slice(2)} />}
      </div>
    </li>
  );
};

const MoreEnds = ({ ends }: { readonly ends: readonly Reason[] }) => {
  const { text } = useWorkbench();
  return (
    <FoldOut className="card-more" summary={text(restOf(ends))}>
      {ends.map((end) => (
        <End key={end.ref} end={end} isItself={false} />
      ))}
    </FoldOut>
  );
};

/** Where the argument stops holding, and what to do about it: a record is mended on its own screen. */
const End = ({ end, isItself }: { readonly end: Reason; readonly isItself: boolean }) => {
  const { t } = useWords();
  const { text, language, record } = useWorkbench();
  const [id = end.ref] = end.ref.split('#');
  const target = record(id);
  const name = text(end.label);
  return (
    <div className="card-end">
      <p>
        {!isItself &&
          (target && target.kind !== 'claim' ? (
            <>
              <RecordLink record={target.id}>{name}</RecordLink>:{' '}
            </>
          ) : (
            `${name}: `
          ))}
        {text(end.reason)}
      </p>
      {end.cite && (
        <p className="card-source">
          <CiteLink cite={end.cite} />
          {end.verification && `, ${t(`shell.verification.${end.verification}`)}`}
          {end.lastChecked && `, ${t('shell.lastChecked')} ${formatDay(end.lastChecked, language)}`}
        </p>
      )}
    </div>
  );
};

const unique = (ends: readonly Reason[]): readonly Reason[] => [
  ...new Map(ends.map((end) => [end.ref, end])).values(),
];
