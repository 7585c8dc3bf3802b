export const RiskPage = () => null;
