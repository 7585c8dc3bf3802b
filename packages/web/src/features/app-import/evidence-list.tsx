import { textIn } from '@risikobilde/core';
import { type Evidence } from '@risikobilde/files';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly summary: string;
  readonly evidence: readonly Evidence[];
};

/** Where in the app something was found: file, place, what stands there, and why it matters. */
export const EvidenceList = ({ summary, evidence }: Props) => {
  const { t, language } = useWords();
  return (
    <details className="import-evidence">
      <summary>{summary}</summary>
      <ul>
        {evidence.map(({ file, pointer, found, why, confidence }) => (
          <li key={`${file} ${pointer} ${found}`}>
            <span>
              <strong className="import-code">{found}</strong>. {textIn(why, language)}
              {confidence !== undefined && confidence !== 'high' && (
                <> ({t(`import.confidence.${confidence}`)})</>
              )}
            </span>
            <span className="import-place">
              {file}
              {pointer !== '' && <> · {pointer}</>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
