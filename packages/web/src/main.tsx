import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme/digdir.css';
import '@fontsource-variable/inter/wght.css';
import './base.css';
import './shared/components/chart/chart-colours.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.js';
import { queryClient } from './shared/data/client.js';
import { printInLight } from './shared/look.js';
import { parseCommonSearch } from './shared/search-params.js';
import { showIn } from './shared/words.js';

printInLight();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
const { sprak = 'nb' } = parseCommonSearch(Object.fromEntries(new URLSearchParams(location.search)));
await showIn(sprak);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
