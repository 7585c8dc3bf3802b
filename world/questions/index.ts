import { bases, lawThatCarries } from './bases.js';
import { consultation } from './consultation.js';
import { impact, roles } from './duties.js';
import { freedoms } from './freedoms.js';
import { known } from './known.js';
import { inForce, national } from './national.js';
import type { Chapter } from './question.js';
import { rightsByBasis, rightsDenied } from './rights.js';
import { specialData } from './special.js';
import { adequacy, derogations, instruments, places } from './transfers.js';

/** Every question of the list, by subject. */
export const chapters: readonly Chapter[] = [
  { title: 'Purpose, basis and consent (articles 5 to 8)', questions: bases },
  { title: 'Law that can carry a task or a duty (article 6(3))', questions: lawThatCarries },
  { title: 'Special categories and convictions (articles 9 and 10)', questions: specialData },
  { title: 'Rights by legal basis (articles 13 to 22)', questions: rightsByBasis },
  { title: 'Rights denied, and what excuses it (articles 12 to 23 and 89)', questions: rightsDenied },
  { title: 'Controllers, processors, breaches and officers (articles 26 to 39)', questions: roles },
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
