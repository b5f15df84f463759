/** Gives headings the anchors that an outline links to. */
export function headingAnchors(md) {
  md.core.ruler.push('heading-anchors', ({ tokens }) => {
    for (const [index, token] of tokens.entries())
      if (token.type === 'heading_open') {
        const text = tokens[index + 1].content;
        token.attrSet('id', text.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, '-'));
      }
  });
}
