export const ChaptersPage = () => null;
