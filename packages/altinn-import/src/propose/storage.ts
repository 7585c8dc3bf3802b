import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { say } from '../finding.js';

/**
 * How long data are kept, as the app sets it. The app's setting and that of one data type are different things. Where the app
 * sets nothing there is nothing to accept: the gap is a finding, and must not be filled with words that say it is open.
 */
export const proposeStorage = ({ app }: AppContext): readonly Proposal[] => {
  const { metadata, metadataFile } = app;
  const parts = metadata.dataTypes.filter((type) => type.deletedAtProcessEnd);
  if (!metadata.autoDelete && metadata.preventDeletionForDays === undefined && parts.length === 0) return [];
  const evidence: Evidence[] = [];
  if (metadata.preventDeletionForDays !== undefined)
    evidence.push({
      file: metadataFile,
      pointer: '/preventInstanceDeletionForDays',
      found: String(metadata.preventDeletionForDays),
      why: say(
        'Ingen kan slette innsendingen før så mange dager er gått. Dette går foran automatisk sletting.',
        'Ingen kan slette innsendinga før så mange dagar er gått. Dette går framfor automatisk sletting.',
        'Nobody can delete the submission before that many days have passed. This goes before automatic deletion.',
      ),
    });
  evidence.push({
    file: metadataFile,
    pointer: '/autoDeleteOnProcessEnd',
    found: String(metadata.autoDelete),
    why: metadata.autoDelete
      ? say(
          'Hele innsendingen slettes når prosessen er ferdig og tjenesteeieren har bekreftet mottak.',
          'Heile innsendinga blir sletta når prosessen er ferdig og tenesteeigaren har stadfesta mottak.',
          'The whole submission is deleted when the process has ended and the owner has confirmed receipt.',
        )
      : say(
          'Appen sletter ikke innsendingen når prosessen er ferdig.',
          'Appen slettar ikkje innsendinga når prosessen er ferdig.',
          'The app does not delete the submission when the process ends.',
        ),
  });
  for (const { id, index } of parts)
    evidence.push({
      file: metadataFile,
      pointer: `/dataTypes/${index}/appLogic/autoDeleteOnProcessEnd`,
      found: id,
      why: say(
        'Bare denne delen slettes når prosessen er ferdig; resten av innsendingen blir stående.',
        'Berre denne delen blir sletta når prosessen er ferdig; resten av innsendinga blir ståande.',
        'Only this part is deleted when the process ends; the rest of the submission stays.',
      ),
    });
  const names = parts.map(({ id }) => id).join(', ');
  return [
    { ...retention(metadata.autoDelete, metadata.preventDeletionForDays, names), id: 'retention', evidence },
  ];
};

const retention = (
  autoDelete: boolean,
  days: number | undefined,
  parts: string,
): Pick<Proposal, 'text' | 'why' | 'effect' | 'confidence'> => {
  const text =
    days !== undefined
      ? say(
          `Oppbevares i Altinn i minst ${days} dager. Hvor lenge etter det er ikke fastsatt i appen.`,
          `Blir oppbevart i Altinn i minst ${days} dagar. Kor lenge etter det er ikkje fastsett i appen.`,
          `Kept in Altinn for at least ${days} days. How long after that is not set in the app.`,
        )
      : autoDelete
        ? say(
            'Slettes fra Altinn etter at tjenesteeieren har bekreftet mottak. Lagringstiden hos tjenesteeieren må fastsettes.',
            'Blir sletta frå Altinn etter at tenesteeigaren har stadfesta mottak. Lagringstida hos tenesteeigaren må fastsetjast.',
            'Deleted from Altinn after the owner has confirmed receipt. The time kept by the owner must be set.',
          )
        : say(
            `Denne delen slettes fra Altinn når prosessen er ferdig: ${parts}. Lagringstiden for resten må fastsettes.`,
            `Denne delen blir sletta frå Altinn når prosessen er ferdig: ${parts}. Lagringstida for resten må fastsetjast.`,
            `This part is deleted from Altinn when the process ends: ${parts}. The time kept for the rest must be set.`,
          );
  return {
    text,
    why: say(
      'Personopplysninger skal ikke lagres lenger enn formålet krever (artikkel 5 nr. 1 bokstav e). Arkivplikt hos tjenesteeieren er noe annet enn lagring i Altinn.',
      'Personopplysningar skal ikkje lagrast lenger enn formålet krev (artikkel 5 nr. 1 bokstav e). Arkivplikt hos tenesteeigaren er noko anna enn lagring i Altinn.',
      'Personal data are kept no longer than the purpose requires (Article 5(1)(e)). A duty to archive at the owner is another thing than storage in Altinn.',
    ),
    effect: { field: 'retention', value: text },
    confidence: days === undefined && !autoDelete ? 'low' : 'high',
  };
};
