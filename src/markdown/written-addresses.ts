import type { Root as HtmlRoot } from 'hast';
import type { Definition, Image, Root } from 'mdast';
import { trimAddress } from './address-form.ts';
import { replaceChild, walkElements, walkMarkdown } from './tree-walk.ts';

function readDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkMarkdown(tree, (node) => {
    if (node.type !== 'definition') return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
  });
  return definitions;
}

/**
 * remark plugin: keeps the addresses of links and images as they are written.
 * remark-rehype would percent-encode them, and an address resolver looks for files by their written names.
 */
export function remarkWrittenAddresses() {
  return (tree: Root): void => {
    const definitions = readDefinitions(tree);
    walkMarkdown(tree, (node, parent) => {
      if (node.type === 'link') {
        node.data = { ...node.data, hProperties: { href: node.url } };
      } else if (node.type === 'linkReference') {
        const url = definitions.get(node.identifier.toUpperCase())?.url;
        if (url !== undefined) node.data = { ...node.data, hProperties: { href: url } };
      } else if (node.type === 'image' || node.type === 'imageReference') {
        const source = node.type === 'image' ? node : definitions.get(node.identifier.toUpperCase());
        if (source === undefined) return;
        const image: Image = {
          type: 'image',
          // Astro collects the images of MDX by this field, imports what is relative and throws on a stray `%`.
          url: '/',
          title: source.title ?? null,
          alt: node.alt ?? '',
          data: { hProperties: { src: source.url } },
          ...(node.position && { position: node.position }),
        };
        replaceChild(parent, node, [image]);
      }
    });
  };
}

/** rehype plugin, before sanitising: reads addresses as browsers do, so that `HTTP://` or an outer blank does no harm. */
export function rehypeTrimmedAddresses() {
  return (tree: HtmlRoot): void => {
    walkElements(tree, ({ properties }) => {
      for (const name of ['href', 'src']) {
        const url = properties[name];
        if (typeof url === 'string') properties[name] = trimAddress(url);
      }
    });
  };
}
