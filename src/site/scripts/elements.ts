import type { TextPart } from '../../search/excerpt.ts';

export type Child = Node | string;

/** Makes an element. Texts become text nodes: what a reader typed or an index holds is never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function makeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', onClick);
  return button;
}

/** A text in parts, the matches marked. */
export function showParts(parts: readonly TextPart[]): Child[] {
  return parts.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));
}

/** Loads a style sheet that the page came without. */
export function addSheet(href: string): void {
  document.head.append(make('link', { rel: 'stylesheet', href }));
}
