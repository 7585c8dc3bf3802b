// Written from the catalogues by `npm run words`; do not edit.
import type { Language } from '../language.js';
import nbAltinnImport from '../messages/nb/altinn-import.json' with { type: 'json' };
import nbImportFindings from '../messages/nb/import-findings.json' with { type: 'json' };
import nbImportProposals from '../messages/nb/import-proposals.json' with { type: 'json' };
import nbImportReport from '../messages/nb/import-report.json' with { type: 'json' };
import nbProblems from '../messages/nb/problems.json' with { type: 'json' };
import nnAltinnImport from '../messages/nn/altinn-import.json' with { type: 'json' };
import nnImportFindings from '../messages/nn/import-findings.json' with { type: 'json' };
import nnImportProposals from '../messages/nn/import-proposals.json' with { type: 'json' };
import nnImportReport from '../messages/nn/import-report.json' with { type: 'json' };
import nnProblems from '../messages/nn/problems.json' with { type: 'json' };
import enAltinnImport from '../messages/en/altinn-import.json' with { type: 'json' };
import enImportFindings from '../messages/en/import-findings.json' with { type: 'json' };
import enImportProposals from '../messages/en/import-proposals.json' with { type: 'json' };
import enImportReport from '../messages/en/import-report.json' with { type: 'json' };
import enProblems from '../messages/en/problems.json' with { type: 'json' };

/** The messages that are written into records, in the languages that have them all. */
export const catalogues: Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>> = {
  nb: { ...nbAltinnImport, ...nbImportFindings, ...nbImportProposals, ...nbImportReport, ...nbProblems },
  nn: { ...nnAltinnImport, ...nnImportFindings, ...nnImportProposals, ...nnImportReport, ...nnProblems },
  en: { ...enAltinnImport, ...enImportFindings, ...enImportProposals, ...enImportReport, ...enProblems },
};
