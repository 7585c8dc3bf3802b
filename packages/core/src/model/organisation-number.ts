const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether nine digits are a Norwegian organisation number: the last is the check digit, modulus 11 with the weights
 * 3 2 7 6 5 4 3 2. Source: Brønnøysundregistrene, "Organisasjonsnummeret".
 */
export const isOrganisationNumber = (value: string): boolean => {
  if (!/^\d{9}$/.test(value)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(value[8]);
};
