import fc from 'fast-check';
import { properties } from './properties.mjs';

fc.configureGlobal(properties);
