import { hrefOf, originOf } from '../portal/addresses.ts';
import type { Portal } from '../portal/model.ts';
import { FIXED_ROUTES } from '../portal/pages.ts';
import { escapeXml } from './xml-text.ts';

export const OPEN_SEARCH_ROUTE = '/opensearch.xml';

/** Browsers show no more of a name (OpenSearch 1.1: 16 characters), nor of a description (1,024). */
const LONGEST_NAME = 16;
const LONGEST_DESCRIPTION = 1024;

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}

/** The OpenSearch 1.1 description by which a browser offers the portal's search from its own address bar. */
export function openSearchXml(portal: Portal): string {
  const { name, description } = portal.settings;
  const address = (route: string) => escapeXml(originOf(portal) + hrefOf(portal, route));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(cut(name, LONGEST_NAME))}</ShortName>
<Description>${escapeXml(cut(`在${name}查找政府信息。${description}`, LONGEST_DESCRIPTION))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Image width="16" height="16" type="image/x-icon">${address('/favicon.ico')}</Image>
<Url type="text/html" method="get" template="${address(FIXED_ROUTES.search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
