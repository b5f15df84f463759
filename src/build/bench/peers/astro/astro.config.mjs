import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';

const { address } = JSON.parse(readFileSync(new URL('./src/site.json', import.meta.url), 'utf8'));

export default defineConfig({
  site: address,
  build: { format: 'file' },
  devToolbar: { enabled: false },
});
