import { line } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { isOpenFinding } from '../tables/reasons.js';

/** A finding by its id: what it says; its id when it is gone. The id is made of ids of records, and is hidden with them. */
export const findingCell = (id: string, writer: PageWriter): Cell => {
  const { evaluation, access } = writer.view;
  const finding = evaluation.findings.find((one) => one.id === id);
  if (finding)
    return line(
      isOpenFinding(finding, writer) ? writer.sentence(finding.message) : writer.t('document.hidden'),
    );
  const [refs = ''] = id.slice(id.indexOf('@') + 1).split('#');
  return line(refs.split('+').some((ref) => access(ref) === 'hidden') ? writer.t('document.hidden') : id);
};
