/** The places in the GDPR that ask for law beside them. */
export const placesForLaw = [
  '6(1)(c)',
  '6(1)(e)',
  '9(2)(b)',
  '9(2)(g)',
  '9(2)(h)',
  '9(2)(i)',
  '9(2)(j)',
  '10',
  '14(5)(c)',
  '14(5)(d)',
  '22(2)(b)',
  '23',
  '89(2)',
  '89(3)',
] as const;
