import { useWords } from '../../../shared/words.js';

type Props = { readonly primary: number; readonly total: number; readonly isNext: boolean };

/** How many are read, and how many there are with this one; the same in words for who does not see it. */
export const ShareBar = ({ primary, total, isNext }: Props) => {
  const { t } = useWords();
  const part = (n: number) => `${total === 0 ? 0 : (100 * n) / total}%`;
  return (
    <div className="share-bar" role="img" aria-label={t('reading.bar', { primary, total })}>
      <div className="share-track">
        <div className="share-read" style={{ inlineSize: part(primary) }} />
        {isNext && <div className="share-next" style={{ insetInlineStart: part(primary + 1) }} />}
      </div>
      <div className="share-words" aria-hidden>
        <span>{t('reading.today', { primary })}</span>
        <span>{total}</span>
      </div>
    </div>
  );
};
