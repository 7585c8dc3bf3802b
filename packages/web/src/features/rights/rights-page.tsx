export const RightsPage = () => null;
