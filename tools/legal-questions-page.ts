import { chapters } from '../world/questions/index.js';
import type { Question } from '../world/questions/question.js';

/** The text of `docs/method/legal-questions.md`: the questions that were asked first, and those of the list. */
export const legalQuestionsPage = (): string => {
  const count = chapters.reduce((sum, { questions }) => sum + questions.length, 0);
  return `# Questions of law with known answers

Written by \`npm run docs\` from [the list](../../world/questions/index.ts); a test holds it equal, and another puts every question to the
product. The answers were written from the texts that are named, not from the rules.

There are ${count} questions in the list below, of ${chapters.length} subjects. The first 29, which a reviewer put, and some 290 more by date
stand as tests of their own in the files that are named under them.

## The first 29

A reviewer put 29 questions to the product whose answers are known. Each is a test by date on the shipped world, and each row of
the tests names where its answer stands. The files:
[transfers by date](../../world/transfers-by-date.test.ts) (T), [territories by date](../../world/territories-by-date.test.ts),
[grounds](../../world/questions-on-grounds.test.ts) (G), [exceptions](../../world/questions-on-exceptions.test.ts),
[duties](../../world/questions-on-duties.test.ts) (D), [health](../../world/questions-on-health.test.ts),
[law by country](../../world/law-by-country.test.ts), [the world](../../world/world.test.ts) (W) and
[a body's own law](../../packages/cli/src/commands/own-source.test.ts) (O).

${firstAsked}

How every claim of the Altinn case stood before arguments were tried and how it stands, with the reason, is written by its tests in
[golden/standing.md](../../cases/altinn3/golden/standing.md). The places where the three languages said different things are held by
[words-differences.test.ts](../../tools/words-differences.test.ts).

## The list

Mark: P the text was read, S somebody else says so, K known and not read.

${chapters.map(({ title, questions }) => `### ${title}\n\n${tableOf(questions)}`).join('\n\n')}
`;
};

const tableOf = (questions: readonly Question[]): string =>
  [
    '| day | question | answer | source | mark |',
    '|-|-|-|-|-|',
    ...questions.map(
      ({ question, asOf, knownAt, answer, source, mark = 'P' }) =>
        `| ${asOf}${knownAt === undefined ? '' : `, as known on ${knownAt}`} | ${question} | ${answer} | ${source} | ${mark} |`,
    ),
  ].join('\n');

const firstAsked = `| # | question | answer | source | test |
|-|-|-|-|-|
| 1 | Privacy Shield, a listed recipient in 2019 | transfer ground | Decision (EU) 2016/1250 | T |
| 2 | the same on 17 July 2020 | none | C-311/18 | T |
| 3–4 | clauses of 2010, contract of 2019, on 26 and 27 September 2021 | ground; ground in transition where the processing is unchanged | Decision (EU) 2021/914 article 4 | T |
| 5–6 | the same on 27 and 28 December 2022 | ground up to and including the 27th; none after | Decision (EU) 2021/914 article 4 | T |
| 7 | recipient in the USA, not certified, August 2023 | no adequacy | Decision (EU) 2023/1795 article 1 | T |
| 8 | support from India | no adequacy; clauses and an assessment | list of decisions; EDPB 01/2020 | T |
| 9 | provider in the EEA with a parent in the USA | no transfer by that alone | EDPB Guidelines 05/2021 | T |
| 10–12 | rights under letters (c), (e) and (a) of Article 6(1) | portability only under (a); objection under (e); erasure limited under (c) and (e) | Articles 17, 20, 21 | G |
| 13 | Article 49(1)(a)–(c) for public powers | not available | Article 49(3) | G |
| 14 | list of sub-processors changed without notice, with the shipped list | a warning from the day the change is known, with the name | Article 28(2) | T |
| 15 | residual risk high and no decision | an error: consult the authority; acceptance does not help | Article 36(1) | D |
| 16 | archive material in Ireland, 1 February 2026 | an error: section 9 b of 1992 still applies | arkivlova 1992 § 9 b; res. 12 December 2025 no. 2510 | G |
| 17–20 | United Kingdom, 1 July 2025; 28 December 2025 as known earlier that month; 15 January 2026; 27 December 2031 | ground; none as known then; ground; ground on its last day | Decisions (EU) 2021/1772 and 2025/2574 | T |
| 21 | roles for form and log | processor for the form, controller for the log | Article 4(7)–(8) | G |
| 22–23 | the framework before and after *Trump v. Slaughter* | not told before 29 June 2026; challenged and in force after | No. 25-332; EDPB letter 31 July 2026 | T, W |
| 24 | European Patent Organisation in Munich | a recipient outside the EEA: no ground before 15 July 2025, adequacy after | Articles 44–45 | T |
| 25 | a body's own act | can be cited at once, with what is known | – | O |
| 26 | consent from the age of 12 | no, 13 | personopplysningsloven § 5 | G |
| 27 | letter (j) of Article 9(2) | needs law and safeguards | personopplysningsloven § 9, Article 89(1) | G |
| 28 | offentleglova as basis of a public task | no | Article 6(3) | G |
| 29 | the new Public Administration Act today | not in force; section 15 a of 1967 applies | fvl 2025 § 99 | D, W |`;
