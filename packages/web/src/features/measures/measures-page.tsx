export const MeasuresPage = () => null;
