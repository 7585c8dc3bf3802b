import { markdownFigures, markdownTables, scanMarkdown } from '@risikobilde/core';
import { useWorkbench } from '../../../../shared/data/context.js';
import { useWords } from '../../../../shared/words.js';
import type { MarkDescription } from './rich-editor.js';

/** What stands in the text as it was written, in words: a claim by its sentence, an overview by its name; else its own signs. */
export const useDescribe = (): ((source: string) => MarkDescription) => {
  const { t } = useWords();
  const { record, text } = useWorkbench();
  return (source) => {
    const scan = source.startsWith('::') ? scanMarkdown(source) : undefined;
    const until = scan?.untils[0];
    if (until) return { name: t('chapters.untilMark', { day: until.day }) };
    const reference = scan?.references[0];
    const claim = reference?.kind === 'claim' ? record(reference.id) : undefined;
    if (claim?.kind === 'claim') return { name: text(claim.text), claim: claim.id };
    const table = markdownTables.find((of) => reference?.kind === 'table' && of === reference.id);
    if (table) return { name: t('chapters.derivedTable', { name: t(`chapters.tables.${table}`) }) };
    const figure = markdownFigures.find((of) => reference?.kind === 'figure' && of === reference.id);
    return { name: figure ? t('chapters.derivedFigure', { name: t(`chapters.figures.${figure}`) }) : source };
  };
};
