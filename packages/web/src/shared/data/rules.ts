export { claimsOn, evaluate } from '@risikobilde/core';
