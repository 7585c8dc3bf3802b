import { diffWords } from '@risikobilde/core';
import { useMemo } from 'react';
import './word-diff.css';

/** How a text became another, word by word: taken out is struck through, put in is underlined. */
export const WordDiff = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const runs = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className="word-diff">
      {runs.map((run, i) => {
        if (run.type === 'removed') return <del key={i}>{run.text}</del>;
        return run.type === 'added' ? <ins key={i}>{run.text}</ins> : <span key={i}>{run.text}</span>;
      })}
    </p>
  );
};
