import type { Evaluation } from '../evaluation.js';
import { type Inheritance, type Provenance, provenanceOf } from '../model/provenance.js';

/** An evaluation of a composed assessment with, on each result, where what it is about comes from. */
export const withProvenance = (evaluation: Evaluation, inheritance: Inheritance): Evaluation => {
  const of = (id: string): Provenance => provenanceOf(inheritance, id);
  const marked = <T extends { readonly id: string }>(item: T) => withProvenanceOf(inheritance, item);
  return {
    ...evaluation,
    claims: evaluation.claims.map(marked),
    conclusion: { ...evaluation.conclusion, claims: evaluation.conclusion.claims.map(marked) },
    premises: evaluation.premises.map(marked),
    findings: evaluation.findings.map((finding) => ({
      ...finding,
      provenance: of(finding.at.record),
    })),
    risks: evaluation.risks.map((risk) => {
      const from = of(risk.scenario);
      // The platform's risk on the service's own people is no longer the platform's.
      return {
        ...risk,
        provenance:
          from.from !== 'own' && inheritance.exposure.has(risk.scenario)
            ? {
                from: 'adapted' as const,
                of: from.of,
                fields: [...(from.from === 'adapted' ? from.fields : []), 'exposure'],
              }
            : from,
        // One event at the platform is one event, however many services tell of it.
        ...(from.from !== 'own' && { shock: `${inheritance.release.assessment}.${from.of}` }),
      };
    }),
    tasks: evaluation.tasks.map((task) => ({ ...task, provenance: of(task.claim) })),
    inheritance: {
      release: inheritance.release,
      ...(inheritance.newer && { newer: inheritance.newer }),
      statements: inheritance.statements,
    },
  };
};

/** A result with where what it is about comes from. */
export const withProvenanceOf = <T extends { readonly id: string }>(inheritance: Inheritance, item: T) => ({
  ...item,
  provenance: provenanceOf(inheritance, item.id),
});
