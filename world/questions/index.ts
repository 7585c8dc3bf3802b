import { adequacy } from './adequacy.js';
import { bases } from './bases.js';
import { consultation } from './consultation.js';
import { derogations } from './derogations.js';
import { freedoms } from './freedoms.js';
import { impact } from './impact.js';
import { inForce } from './in-force.js';
import { instruments } from './instruments.js';
import { known } from './knowledge.js';
import { lawThatCarries } from './law-that-carries.js';
import { national } from './national.js';
import { officers } from './officers.js';
import { places } from './places.js';
import type { Chapter } from './question.js';
import { rightsByBasis } from './rights-by-basis.js';
import { information } from './information.js';
import { rightsDenied } from './rights-denied.js';
import { roles } from './roles.js';
import { specialData } from './special.js';

/** Every question of the list, by subject. */
export const chapters: readonly Chapter[] = [
  { title: 'Purpose, basis and consent (articles 5 to 8)', questions: bases },
  { title: 'Law that can carry a task or a duty (article 6(3))', questions: lawThatCarries },
  { title: 'Special categories and convictions (articles 9 and 10)', questions: specialData },
  { title: 'Rights by legal basis (articles 13 to 22)', questions: rightsByBasis },
  { title: 'Rights denied, and what excuses it (articles 12 to 23 and 89)', questions: rightsDenied },
  { title: 'Information, conditions and time limits (articles 12 to 22)', questions: information },
  { title: 'Controllers and processors (articles 26 to 28)', questions: roles },
  { title: 'Retention, breaches and officers (articles 30 to 39)', questions: officers },
  { title: 'When an assessment is due (article 35)', questions: impact },
  { title: 'Prior consultation (article 36)', questions: consultation },
  { title: 'What a transfer is (article 44)', questions: places },
  { title: 'Adequacy (article 45)', questions: adequacy },
  { title: 'Instruments (article 46)', questions: instruments },
  { title: 'Derogations (article 49)', questions: derogations },
  { title: 'Which law was in force', questions: inForce },
  { title: 'Archives and identity numbers', questions: national },
  { title: 'The Convention and the Constitution', questions: freedoms },
  { title: 'What could be known', questions: known },
];
