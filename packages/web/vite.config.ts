import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Designsystemet does not say which of its modules only define something. Its components do: what behaviour they need
// they import themselves. The list that suggests while one types is of no use to us, and is as large as the rest together.
const unusedMayGo = [
  { test: /@digdir[\\/]designsystemet-react[\\/]dist/, sideEffects: false },
  { test: /@digdir[\\/]designsystemet-web[\\/]dist[\\/]esm[\\/]suggestion/, sideEffects: false },
  { test: /@u-elements[\\/]u-(combobox|datalist)/, sideEffects: false },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@risikobilde/source', 'module', 'browser', 'import', 'default'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { treeshake: { moduleSideEffects: unusedMayGo } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/openapi.json': 'http://127.0.0.1:4173' } },
});
