import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildSite, CONTENT, copyContent, filesOf, makeFolder } from './built-site.ts';

const folder = makeFolder();
afterAll(folder.dispose);

it('gives the same bytes for the same content and day, wherever the content and the output lie', () => {
  const first = join(folder.path, 'first');
  const second = join(folder.path, 'elsewhere/second');
  buildSite(CONTENT.linxia, first);
  buildSite(copyContent(CONTENT.linxia, join(folder.path, 'a copy of it')), second);
  expect(filesOf(second)).toEqual(filesOf(first));
  const differing = filesOf(first).filter(
    (file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))),
  );
  expect(differing).toEqual([]);
});
