export { evaluate } from '@risikobilde/core';
