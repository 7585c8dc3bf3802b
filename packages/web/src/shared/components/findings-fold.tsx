import type { Finding } from '@risikobilde/core';
import { useWords } from '../words.js';
import { FindingList } from './finding-list.js';
import { FoldOut } from './fold-out.js';

/** What the rules found about a record, folded above its fields: how much there is stands there, and nothing where there is none. */
export const FindingsFold = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { t } = useWords();
  if (findings.length === 0) return null;
  return (
    <FoldOut className="findings-fold" summary={t('panel.findings', { n: findings.length })}>
      <FindingList findings={findings} empty="" />
    </FoldOut>
  );
};
