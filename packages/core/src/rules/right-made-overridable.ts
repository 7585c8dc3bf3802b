import type { AboutRule, Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const aboutRightMadeOverridable: AboutRule = {
  title: {
    nb: 'Ubetinget rettighet omtalt som om den kan vike',
    nn: 'Rett utan vilkår omtalt som om han kan vike',
    en: 'Unconditional right described as one that may yield',
  },
  finds: {
    nb: 'Svar om at en rettighet kan avslås etter en avveining, der behandlingsgrunnlaget gir den uten en slik avveining.',
    nn: 'Svar om at ein rett kan avslåast etter ei avveging, der behandlingsgrunnlaget gir han utan ei slik avveging.',
    en: 'Answers that a right may be refused after weighing where the legal basis gives it without any weighing.',
  },
  why: {
    nb: 'Bare forordningen eller en lov etter artikkel 23 kan åpne for å avslå; virksomheten kan ikke gjøre det selv.',
    nn: 'Berre forordninga eller ei lov etter artikkel 23 kan opne for å avslå; verksemda kan ikkje gjere det sjølv.',
    en: 'Only the regulation, or a law under art. 23, can allow a refusal; the organisation cannot.',
  },
  source: 'GDPR art. 12(2), 12(5), 13-22, 23',
  falsePositives: {
    nb: 'Unntak i personopplysningsloven §§ 16 og 17 som er ment, men ikke registrert.',
    nn: 'Unntak i personopplysningslova §§ 16 og 17 som er meinte, men ikkje registrerte.',
    en: 'Exceptions in sections 16 and 17 of the Personal Data Act that are meant but not recorded.',
  },
};

export const rightMadeOverridable: Rule = {
  id: 'right-made-overridable',
  severity: 'warning',
  evaluate: (context, { rights }) => {
    const rows = rights.filter(
      (row) =>
        row.says === 'mayBeOverridden' && row.gives === 'exists' && !hasException(context.record(row.right)),
    );
    return rightFindings(context, rows, () => ({
      message: {
        nb: 'Vurderingen sier at retten etter artikkel {article} kan vike. Med grunnlag i artikkel {bases} gjelder den uten avveining: {why} Gjelder {activities}.',
        nn: 'Vurderinga seier at retten etter artikkel {article} kan vike. Med grunnlag i artikkel {bases} gjeld han utan avveging: {why} Gjeld {activities}.',
        en: 'The assessment says that the right under art. {article} may yield. On the basis of art. {bases} it applies without weighing: {why} Concerns {activities}.',
      },
      fix: {
        nb: 'Svar at retten finnes, eller registrer unntaket med bestemmelse og bokstav.',
        nn: 'Svar at retten finst, eller registrer unntaket med føresegn og bokstav.',
        en: 'Answer that the right exists, or record the exception with provision and letter.',
      },
    }));
  },
};

const hasException = (record: ReturnType<Parameters<Rule['evaluate']>[0]['record']>): boolean =>
  record?.kind === 'right' && record.exceptions.length > 0;
