import { defineConfig } from 'astro/config';

// Folders, address and base path come from the session: see src/build/astro-config.ts.
export default defineConfig({
  trailingSlash: 'ignore',
  build: { format: 'preserve', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
});
