import { memoPer } from '../../portal/memo.ts';
import type { Portal } from '../../portal/model.ts';
import { additionsRoute } from '../../portal/routes.ts';
import { reachAddress } from './contact-rows.ts';
import { errorReport } from './error-report.ts';
import { href, type LinkView } from './href.ts';

/** A fact of the footer; `href` where it leads somewhere. */
export interface FooterFact {
  readonly label: string;
  readonly text: string;
  readonly href: string | undefined;
}

/** Who runs the portal and how to reach them; what portal.yaml does not give is left out. */
export const footerContacts = memoPer((portal: Portal): FooterFact[] => {
  const { sponsor, operator, contact } = portal.settings;
  const accounts = portal.socialMedia.map(
    ({ platform, name, url }): [string, string | undefined, string | undefined] => [platform, name, url],
  );
  const facts: [string, string | undefined, (string | undefined)?][] = [
    ['主办单位', sponsor],
    ['承办单位', operator],
    ['地址', contact.address],
    ['邮编', contact.postcode],
    ['电话', contact.phone, reachAddress('phone', contact.phone)],
    ['传真', contact.fax],
    ['电子邮箱', contact.email, reachAddress('email', contact.email)],
    ...accounts,
  ];
  return facts.flatMap(([label, text, href]) => (text === undefined ? [] : [{ label, text, href }]));
});

/** What the footer says on every page. */
export interface FooterStartView {
  readonly links: readonly LinkView[];
  readonly contacts: readonly FooterFact[];
}

/** The footer's links and contacts; the same object for all pages. */
export const footerStart = memoPer(
  (portal: Portal): FooterStartView => ({
    links: [
      { title: '网站地图', href: href(portal, '/map/'), isExternal: false },
      { title: '最近发布', href: href(portal, additionsRoute(undefined, 1)), isExternal: false },
      { title: '搜索', href: href(portal, '/search/'), isExternal: false },
    ],
    contacts: footerContacts(portal),
  }),
);

/**
 * The identification marks that every government site must bear; one that is missing says so, it is never made up.
 * Source: 政府网站发展指引, 页脚功能区.
 * @param address of the page that they stand on, which mistakes are reported with
 */
export function footerMarks(portal: Portal, address: string): FooterFact[] {
  const { identificationCode, filings, sampleNotice } = portal.settings;
  const missing = sampleNotice === undefined ? '未备案' : '示例站点，未备案';
  const report = errorReport(portal, address);
  return [
    { label: '网站标识码', text: identificationCode, href: undefined },
    { label: 'ICP备案编号', text: filings.icp ?? missing, href: undefined },
    { label: '公安备案', text: filings.police ?? missing, href: undefined },
    {
      label: '党政机关网站标识',
      text: sampleNotice === undefined ? '未挂标识' : '示例站点，未挂标识',
      href: undefined,
    },
    { label: '我为政府网站找错', text: report?.text ?? '未开通', href: report?.href },
  ];
}
