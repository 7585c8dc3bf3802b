import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly name: string;
  readonly claims: readonly string[];
  /** Whether it is enough alone; left out where that is not asked. */
  readonly fallsAlone?: boolean;
};

/** What would have to be judged anew if something were wrong. */
export const IfWrong = ({ name, claims, fallsAlone }: Props) => {
  const { t } = useWords();
  const { text, record } = useWorkbench();
  return (
    <section className="argument-box" aria-live="polite">
      <h3>{t('leaning.ifWrong', { name })}</h3>
      <p>
        {t('leaning.ifWrongClaims', { n: claims.length })}{' '}
        {fallsAlone !== undefined && t(fallsAlone ? 'leaning.ifWrongFalls' : 'leaning.ifWrongStays')}
      </p>
      <ul>
        {claims.map((claim) => {
          const found = record(claim);
          return (
            <li key={claim}>
              <RecordLink record={claim}>{found?.kind === 'claim' ? text(found.text) : claim}</RecordLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
