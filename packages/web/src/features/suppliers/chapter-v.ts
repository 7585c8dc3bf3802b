const letters = (article: string, all: string): readonly string[] =>
  all.split('').map((letter) => `${article}(${letter})`);

/** The articles of chapter V that the model takes as grounds, in their order. */
export const transferArticles: readonly string[] = [
  '45',
  ...letters('46(2)', 'abcdef'),
  ...letters('46(3)', 'ab'),
  '47',
  ...letters('49(1)', 'abcdefg'),
  '49(1)',
];
