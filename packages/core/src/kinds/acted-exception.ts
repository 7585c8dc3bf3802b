import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { choice, described, field, words } from './described.js';

const name = () => z.string().min(1);

/** A data protection officer who contributes too, as the organisation has let it (GDPR article 38(6)), and what they did to an assessment. */
export const actedExceptionSchema = described({
  name: field(name(), words('Navn', 'Namn', 'Name')),
  did: field(
    choice({
      wrote: words('skrev i vurderingen', 'skreiv i vurderinga', 'wrote in the assessment'),
      advised: words('ga råd', 'gav råd', 'gave advice'),
      both: words(
        'skrev i vurderingen og ga råd',
        'skreiv i vurderinga og gav råd',
        'wrote in the assessment and gave advice',
      ),
    }),
    words('Hva personen gjorde', 'Kva personen gjorde', 'What they did'),
  ),
  why: field(
    name(),
    words(
      'Hvorfor oppgavene ikke kommer i konflikt',
      'Kvifor oppgåvene ikkje kjem i konflikt',
      'Why the tasks do not conflict',
    ),
  ),
  until: field(localDateSchema, words('Siste dag', 'Siste dag', 'Last day')),
  askedBy: field(name(), words('Bedt om av', 'Bede om av', 'Asked for by')),
  agreedBy: field(name(), words('Godtatt av', 'Godteken av', 'Agreed to by')),
});
export type ActedException = z.output<typeof actedExceptionSchema>;
