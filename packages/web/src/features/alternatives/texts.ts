export const personsHarmed = { nb: 'personer rammet', nn: 'personar råka', en: 'people harmed' } as const;
