import { expect, it } from 'vitest';
import { organisationIn } from './provider.js';

// As Digdir's own examples of tokens have it.
const reportee = (id: string) => ({ Authority: 'iso6523-actorid-upis', ID: id, Name: 'En virksomhet' });

it.each<[string, unknown, string | undefined]>([
  [
    'the one that is represented through Altinn 2',
    [{ type: 'ansattporten:altinn:service', reportees: [reportee('0192:991825827')] }],
    '991825827',
  ],
  [
    'the one that is represented through Altinn 3',
    [
      {
        type: 'ansattporten:altinn:resource',
        authorized_parties: [{ orgno: { authority: 'iso6523-actorid-upis', ID: '0192:991825827' } }],
      },
    ],
    '991825827',
  ],
  [
    'none when there are two',
    [{ reportees: [reportee('0192:991825827'), reportee('0192:974761076')] }],
    undefined,
  ],
  ['none when there is none', undefined, undefined],
  [
    'none in what only looks like one',
    [{ reportees: [reportee('0192:99182582'), reportee('991825827')] }],
    undefined,
  ],
])('the organisation in a token of Ansattporten is %s', (_what, details, expected) => {
  expect(organisationIn(details)).toBe(expected);
});
