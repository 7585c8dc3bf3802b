import { type Session, sessionSchema } from '@risikobilde/core';
import { permittedTo } from '../../auth/permissions.js';
import { type App, refusals } from '../app-types.js';

/** Who asks, and what they may do. */
export const getSession = (app: App): void => {
  app.get(
    '/api/session',
    { schema: { summary: 'Who you are and what you may do', response: { 200: sessionSchema, ...refusals } } },
    (request) => {
      const { user } = request;
      return { user, mode: 'local', permitted: [...permittedTo(user)] } satisfies Session;
    },
  );
};
