import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';

/** Data that stay, are copied or are taken up again. */
export const findInStorage = ({ app }: AppContext): readonly AppFinding[] => {
  const { metadata, metadataFile: file } = app;
  const findings: AppFinding[] = [];
  if (metadata.dataTypes.length > 0 && !metadata.autoDelete && metadata.preventDeletionForDays === undefined)
    findings.push({
      id: 'never-deleted',
      severity: 'warning',
      text: say(
        'Innsendinger blir liggende i Altinn til noen sletter dem.',
        'Innsendingar blir liggjande i Altinn til nokon slettar dei.',
        'Submissions stay in Altinn until somebody deletes them.',
      ),
      todo: say(
        'Bestem lagringstiden. Skal dere ikke bruke kopien i Altinn etter mottak, så slå på autoDeleteOnProcessEnd.',
        'Avgjer lagringstida. Skal de ikkje bruke kopien i Altinn etter mottak, så slå på autoDeleteOnProcessEnd.',
        'Decide how long they are kept. If you do not use the copy in Altinn after receipt, switch autoDeleteOnProcessEnd on.',
      ),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/autoDeleteOnProcessEnd',
          found: 'false',
          why: say(
            'Automatisk sletting er ikke slått på.',
            'Automatisk sletting er ikkje slått på.',
            'Automatic deletion is not switched on.',
          ),
        },
      ],
    });
  const pdf = metadata.dataTypes.find(({ id }) => id === 'ref-data-as-pdf');
  if (pdf !== undefined)
    findings.push({
      id: 'pdf-copy',
      severity: 'info',
      text: say(
        'Plattformen lager en PDF med alt som er sendt inn: en kopi til av opplysningene.',
        'Plattforma lagar ein PDF med alt som er sendt inn: ein kopi til av opplysningane.',
        'The platform makes a PDF of all that is submitted: one more copy of the data.',
      ),
      todo: say(
        'Ta kopien med i sletting, innsyn og i sidene som holdes utenfor PDF-en.',
        'Ta kopien med i sletting, innsyn og i sidene som blir haldne utanfor PDF-en.',
        'Include the copy in deletion and access, and in which pages are kept out of it.',
      ),
      evidence: [
        {
          file,
          pointer: `/dataTypes/${pdf.index}`,
          found: pdf.id,
          why: say('Datatypen er PDF-kopien.', 'Datatypen er PDF-kopien.', 'The data type is the PDF copy.'),
        },
      ],
    });
  if (metadata.copyInstance !== undefined)
    findings.push({
      id: 'copies-earlier-submission',
      severity: 'info',
      text: say(
        'Brukeren kan starte med en kopi av en tidligere innsending.',
        'Brukaren kan starte med ein kopi av ei tidlegare innsending.',
        'The user may start from a copy of an earlier submission.',
      ),
      todo: say(
        'Se etter opplysninger som blir foreldet, og utelat dem i excludedDataFields (riktighet, artikkel 5 nr. 1 bokstav d).',
        'Sjå etter opplysningar som blir forelda, og utelat dei i excludedDataFields (riktigheit, artikkel 5 nr. 1 bokstav d).',
        'Look for data that grow old, and leave them out in excludedDataFields (accuracy, Article 5(1)(d)).',
      ),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/copyInstanceSettings',
          found: 'enabled',
          why: metadata.copyInstance.includesAttachments
            ? say('Vedlegg blir også kopiert.', 'Vedlegg blir også kopierte.', 'Attachments are copied too.')
            : say('Kopiering er slått på.', 'Kopiering er slått på.', 'Copying is switched on.'),
        },
      ],
    });
  return findings;
};
