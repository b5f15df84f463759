import { memoWithin } from '../portal/memo.ts';
import type { Terms } from '../schema/terms.ts';
import type { ContentCache } from './cache/content-cache.ts';
import { type CodeFiles, hashCode } from './code/code-files.ts';
import { compileSite } from './code/compile.ts';
import { usePageResponses } from './code/page-response.ts';
import { loadRenderer } from './code/renderer.ts';
import type { PreparedPictures } from './pictures.ts';
import { digestOf } from './plan/digest.ts';
import { modelDigests } from './plan/model-digests.ts';
import type { Output } from './plan/output.ts';
import type { Session } from './session.ts';
import { attachmentsOutput } from './writers/attachments.ts';
import { compiledAssetsOutput } from './writers/compiled-assets.ts';
import { pagesOutput } from './writers/pages.ts';
import { startAssistant } from './writers/render-assistant.ts';
import { searchBodiesOutput } from './writers/search-bodies.ts';
import { searchIndexOutput } from './writers/search-index.ts';
import { openSearchParts } from './writers/search-parts.ts';
import { siteFilesOutput } from './writers/site-files.ts';

/** Code that nothing but pages is made by, which have digests of their own, or that nothing at all is made by. */
const NOT_COMMON =
  /^(?:src\/(?:site|pages|checks|office)\/|src\/build\/(?:bench|corpus|dev|scaffolding)\/|public\/)/;

/** The digest of the code that everything depends on: the model, the plan, the settings of Astro, the packages. */
function commonCode(code: CodeFiles): string {
  return digestOf(hashCode(code, (file) => !NOT_COMMON.test(file)));
}

/** Fewer pages are rendered without help: the helper needs some seconds to make the portal for itself. */
const WORTH_HELP = 6000;

/** Everything that a build writes. A new output is one more entry here. */
export async function portalOutputs(
  { portal, contentDir, renderBody }: Session,
  options: {
    readonly code: CodeFiles;
    readonly cache: ContentCache;
    readonly terms: Terms;
    readonly pictures: PreparedPictures;
    readonly withoutSearch: boolean;
  },
): Promise<Output[]> {
  const { cache } = options;
  const code = commonCode(options.code);
  const compiled = await compileSite({
    code: options.code,
    basePath: portal.settings.basePath,
    contentDir,
    mdx: portal.documents.filter(({ format }) => format === 'mdx'),
  });
  // Pages hold the addresses of style sheets and scripts, which change with what is in them.
  const assets = digestOf(...compiled.assets);
  const codeOf = memoWithin((component: string) => {
    const template = compiled.templates[component];
    if (template === undefined) throw new Error(`Astro compiled no ${component}.`);
    return digestOf(code, template, assets);
  });
  const outputs: Output[] = [
    pagesOutput(
      portal,
      codeOf,
      () => {
        usePageResponses();
        return loadRenderer(compiled);
      },
      (work, see) => {
        // The other thread reads what this one has kept.
        if (work.due.length < WORTH_HELP || !cache.isWritable) return undefined;
        cache.flush();
        return startAssistant(
          {
            ...work,
            contentDir,
            today: portal.today,
            portal: modelDigests(portal).everything,
            code: options.code,
            compiled,
          },
          see,
        );
      },
    ),
    attachmentsOutput(portal, { contentDir, pictures: options.pictures }),
    compiledAssetsOutput(compiled),
    siteFilesOutput(portal, { contentDir, code }),
  ];
  if (options.withoutSearch) return outputs;
  // What is searched of a document is also what its page calls things.
  const searchCode = digestOf(
    code,
    hashCode(options.code, (file) => file.startsWith('src/site/views/')),
  );
  const parts = openSearchParts(portal, {
    code: searchCode,
    contentDir,
    isWritable: cache.isWritable,
    renderBody,
  });
  return [
    ...outputs,
    searchBodiesOutput(parts, searchCode),
    searchIndexOutput(portal, { parts, terms: options.terms, code: searchCode }),
  ];
}
