import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { mdxBodies } from './src/build/mdx-bodies.ts';

// Folders, address and base path come from the session: see src/build/astro-config.ts.
export default defineConfig({
  // With the other caches, as Vite's below, so that a checkout whose node_modules is a link has its own.
  cacheDir: './.lanmu/astro',
  trailingSlash: 'ignore',
  build: { format: 'preserve', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  integrations: [
    mdx({
      extendMarkdownConfig: false,
      optimize: false,
      syntaxHighlight: false,
      processor: unified({ smartypants: false, ...mdxBodies() }),
    }),
  ],
  vite: {
    cacheDir: './.lanmu/vite',
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro marks each MDX module with a directive of its own, which the bundler would warn of, in English.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
