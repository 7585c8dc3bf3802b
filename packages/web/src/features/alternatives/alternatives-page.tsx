export const AlternativesPage = () => null;
