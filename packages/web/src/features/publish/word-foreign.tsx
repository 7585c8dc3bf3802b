import type { WordReportAnswer } from '@risikobilde/api';
import { useWords } from '../../shared/words.js';

/** What somebody wrote in a form that was not made here, field by field, for a person to enter where it belongs. */
export const WordForeign = ({ foreign }: { readonly foreign: NonNullable<WordReportAnswer['foreign']> }) => {
  const words = useWords();
  const { t } = words;
  const { answers, unplaced, missing } = foreign;
  return (
    <>
      <p>{t('wordFile.foreign', { n: answers.length })}</p>
      <dl className="lined-list">
        {answers.map(({ part, row, field, name, text }) => (
          <div key={`${field} ${row} ${text}`}>
            <dt>
              {row === undefined
                ? t('wordFile.foreignPart', { part, name: words.say(name.name) })
                : t('wordFile.foreignRow', { part, row, name: words.say(name.name) })}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {unplaced.length > 0 && (
        <>
          <h3>{t('wordFile.unplaced', { n: unplaced.length })}</h3>
          <ul className="lined-list">
            {unplaced.map(({ text, after }) => (
              <li key={`${after} ${text}`}>
                {text} <span className="meta">{t('wordFile.after', { text: after })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <p>
          {t('wordFile.missing', {
            parts: { list: missing.map(({ number, name }) => ({ und: `${number} ${words.say(name)}` })) },
          })}
        </p>
      )}
    </>
  );
};
