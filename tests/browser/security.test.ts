import { selectAll } from 'hast-util-select';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/outputs/headers.ts';
import { attributesOf, filesOf, readPage } from '../sites/built-site.ts';
import { byExtent } from './extent.ts';
import { BY_KIND, DISTINCT_KINDS, type PageKind } from './page-kinds.ts';
import { sampleSite, useSampleSite, visit } from './sample-site.ts';
import { type SiteServer, serveSite } from './site-server.ts';

const sample = useSampleSite();

/** Notes all that a page's policy stops, that the console complains of and that is asked of another host. */
async function watchTrouble(page: Page, site: SiteServer): Promise<string[]> {
  const trouble: string[] = [];
  page.on('console', (message) => {
    // Chromium complains of the status of the page itself, too.
    const isOwnStatus = message.text().includes('status of 404') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus)
      trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin) trouble.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) => trouble.push(`policy: ${violation}`));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation(violation: string): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return trouble;
}

async function troubleOn(site: SiteServer, pageKind: PageKind): Promise<string[]> {
  const page = await sample.browser.newPage();
  try {
    const trouble = await watchTrouble(page, site);
    await visit(page, site, pageKind);
    await page.waitForLoadState('networkidle');
    return trouble;
  } finally {
    await page.close();
  }
}

describe.concurrent('a page breaks no policy and loads nothing from another host', () => {
  it.each(byExtent(DISTINCT_KINDS, BY_KIND))('%s', async (_kind, pageKind) => {
    expect(await troubleOn(sample.site, pageKind)).toEqual([]);
  });
});

describe.concurrent('a page works with the policy in a header', () => {
  let site: SiteServer;
  beforeAll(async () => {
    const policy = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'; object-src 'none'`;
    site = await serveSite(sampleSite(), {
      headers: { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
    });
  });
  afterAll(() => site.stop());

  it.each(BY_KIND.filter(([kind]) => /^(?:home|policy with a table|search with results)$/.test(kind)))(
    '%s',
    async (_kind, pageKind) => {
      expect(await troubleOn(site, pageKind)).toEqual([]);
    },
  );
});

describe('the policy', () => {
  it('stops what is inline and what is elsewhere', async () => {
    const page = await sample.browser.newPage();
    const trouble = await watchTrouble(page, sample.site);
    await page.goto(sample.site.origin);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/image.png';
      document.body.append(script, image);
    });
    await expect
      .poll(() => trouble.filter((line) => line.startsWith('policy:')))
      .toEqual(['policy: script-src-elem inline', 'policy: img-src https://elsewhere.example/image.png']);
    expect(await page.title()).not.toBe('changed');
    await page.close();
  });

  it('is in every page, which has nothing inline', () => {
    const site = sampleSite();
    const inline = 'script:not([src]), style, [style], base, iframe, object, embed, [href^="javascript:"]';
    for (const file of filesOf(site).filter((name) => name.endsWith('.html'))) {
      const page = readPage(site, file);
      expect(attributesOf(page, 'meta[http-equiv="Content-Security-Policy"]', 'content'), file).toEqual([
        CONTENT_SECURITY_POLICY,
      ]);
      expect(
        selectAll(inline, page).map(({ tagName }) => tagName),
        file,
      ).toEqual([]);
      const handlers = selectAll('*', page).flatMap(({ properties }) =>
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
      );
      expect(handlers, file).toEqual([]);
    }
  });
});
