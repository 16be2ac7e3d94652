import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the desk into dist/desk (`vite build`). While developing, `vite` serves it at /desk/ and passes the API on to the
 * server named by LANTOA_API (default http://127.0.0.1:8080).
 */
export default defineConfig({
  root: fileURLToPath(new URL('src/desk', import.meta.url)),
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/desk', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { '/api': { target: process.env['LANTOA_API'] ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});
