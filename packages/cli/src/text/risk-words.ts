import type { FullText } from '@risikobilde/core';

const words = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

/** Headings and notes of `risikobilde risk`. */
export const riskWord = {
  alternative: words('Alternativ', 'Alternativ', 'Alternative'),
  scenario: words('Scenario', 'Scenario', 'Scenario'),
  portfolio: words('Alle scenarioene', 'Alle scenarioa', 'All scenarios'),
  expected: words('Forventet i året', 'Venta i året', 'Expected a year'),
  noHarm: words('År uten skade', 'År utan skade', 'Years without harm'),
  perYear: words('Rammede i et år', 'Råka i eit år', 'People harmed in a year'),
  band: words('Nivå (andel)', 'Nivå (del)', 'Band (share)'),
  comparison: words('Sammenligning', 'Samanlikning', 'Comparison'),
  figure: words('Tall', 'Tal', 'Figure'),
  computed: words('Regnet', 'Rekna', 'Computed'),
  simulated: words('Simulert', 'Simulert', 'Simulated'),
  years: words('simulerte år', 'simulerte år', 'simulated years'),
  services: words('Tjenester', 'Tenester', 'Services'),
  least: words('Minste', 'Minste', 'Least'),
  median: words('Midterste', 'Midtarste', 'Middle'),
  greatest: words('Største', 'Største', 'Greatest'),
  leftOut: words('Ikke regnet med', 'Ikkje rekna med', 'Left out'),
  notWorse: words('Ikke verre', 'Ikkje verre', 'Not worse'),
  inYears: words('Ikke verre, enkeltår', 'Ikkje verre, enkeltår', 'Not worse, single years'),
  difference: words('Forskjell (5–95 %)', 'Skilnad (5–95 %)', 'Difference (5–95%)'),
  cells: words('Matrisen', 'Matrisa', 'The matrix'),
} as const;

/** How far the matrix may be used to rank the scenarios of an alternative. */
export const cellSentence = words(
  '{name}: av {pairs} par av scenarioer i ulike felt begrunner skalaen ikke rekkefølgen for {n}; i {reversed} av dem er det laveste feltet oftest verst.',
  '{name}: av {pairs} par av scenario i ulike felt grunngjev skalaen ikkje rekkjefølgja for {n}; i {reversed} av dei er det lågaste feltet oftast verst.',
  '{name}: of {pairs} pairs of scenarios in different bands the scale does not justify the order of {n}; in {reversed} of them the one in the lower band is mostly the worse.',
);
