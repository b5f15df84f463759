import { LIVE_RULES } from '../../checks/live-rules.ts';
import { exemptionIdle } from '../../checks/rules/exemption-idle.ts';
import { diagnoseLive } from '../../checks/runner.ts';
import { buildPortal } from '../../portal/build-portal.ts';
import { locateFindings } from '../../source/positions.ts';
import { readDated } from '../checked-content.ts';
import { EXIT } from '../command.ts';
import { groupDigits, type Progress } from '../progress.ts';
import type { Found } from '../report.ts';
import { refuseOtherFormats, writeInFormat } from '../report-formats.ts';
import type { Ask } from './answer.ts';
import { askAll, LIVE_LIMITS, looksOffline } from './ask-all.ts';
import { askWeb } from './ask-web.ts';
import { findingsOf } from './live-findings.ts';
import { collectPublishedAddresses } from './published-links.ts';

export interface LinksCommand {
  readonly content: string;
  readonly today?: string | undefined;
  /** Whether addresses of one's own machine and network are asked too. */
  readonly allowLocal?: boolean | undefined;
  readonly progress: Progress;
  /** What asks; the web is asked if it is left out. */
  readonly ask?: Ask | undefined;
  readonly limits?: Partial<typeof LIVE_LIMITS> | undefined;
}

/** What came of asking the web. */
export interface LinksResult {
  readonly found: Found;
  readonly addresses: number;
  /** Of the addresses. */
  readonly hosts: number;
  /** Whether the content says what the portal is; otherwise nothing was asked. */
  readonly isReadable: boolean;
  /** Whether nothing at all was reached. */
  readonly isOffline: boolean;
}

/** Asks every web address of the published portal. Reads the content, and neither writes nor builds anything. */
export async function checkLinks({
  content: contentDir,
  today: day,
  allowLocal = false,
  progress,
  ask,
  limits,
}: LinksCommand): Promise<LinksResult> {
  const { content, today } = await progress.phase('读取内容', () => readDated({ contentDir, today: day }));
  const { portal } = buildPortal(content, { today });
  const isReadable = content.settings !== undefined && content.columns !== undefined;
  const addresses = isReadable ? collectPublishedAddresses(portal, content) : [];
  const { domain } = portal.settings;
  const userAgent = `Mozilla/5.0 (compatible; lanmu-links; +https://${domain}/)`;
  const hosts = new Set(addresses.map(({ url }) => url.host)).size;
  const asked = await progress.phase(
    '访问站外网址',
    (counter) => {
      counter.expect(addresses.length);
      return askAll(
        addresses,
        ask ?? askWeb({ userAgent, allowLocal }),
        { ...LIVE_LIMITS, ...limits },
        counter.tick,
      );
    },
    () => `${groupDigits(hosts)} 个网站的 ${groupDigits(addresses.length)} 个网址`,
  );
  const findings = asked.flatMap(({ address, state }) => findingsOf(address, state));
  const diagnostics = diagnoseLive({ portal, content }, findings, (all) => locateFindings(content.root, all));
  return {
    found: { content, diagnostics },
    addresses: addresses.length,
    hosts,
    isReadable,
    isOffline: looksOffline(asked),
  };
}

/** The rules that what is reported may name. */
const rules = () => [...LIVE_RULES, exemptionIdle];

/**
 * Asks, reports and returns the exit code. Where nothing could be asked or reached, nothing is written for other programs
 * either: they would take it that all is well.
 * @throws MisuseError for a format that there is not
 */
export async function checkLinksAndReport({
  format,
  ...options
}: LinksCommand & { readonly format: string }): Promise<number> {
  refuseOtherFormats(format);
  const { found, addresses, hosts, isReadable, isOffline } = await checkLinks(options);
  if (!isReadable) {
    process.stderr.write('内容读不出来，没有访问网址；运行 npm run check 看哪里有误。\n');
    return EXIT.contentAtFault;
  }
  // One site alone may well be gone; of several, each of which would be reported, that is hardly so.
  if (isOffline && hosts > 1) {
    process.stderr.write(
      `${groupDigits(addresses)} 个网址一个也连不上，像是没有联网，或者要经过代理才能上网。连上网再运行。\n`,
    );
    return EXIT.misuse;
  }
  const { diagnostics } = found;
  await writeInFormat(format, { ...found, contentDir: options.content, rules }, process.stdout);
  if (isOffline) process.stderr.write('唯一的站外网站连不上；也可能是这里没有联网，请核对。\n');
  const isDead = diagnostics.some(({ severity }) => severity === 'error');
  return isDead ? EXIT.contentAtFault : EXIT.ok;
}
