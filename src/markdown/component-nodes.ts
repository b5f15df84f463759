import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { addressKind } from './address-form.ts';
import type { BodyFinding } from './body.ts';
import {
  type Component,
  type ComponentAttribute,
  findAttribute,
  findComponent,
  readWord,
  suggestName,
} from './components.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What is wrong with a component's tag, without its place. */
export type TagFault = Pick<BodyFinding, 'rule' | 'message' | 'hint'>;

const INLINE: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference'],
  ...['inlineCode', 'break', 'footnoteReference', 'mdxJsxTextElement', 'mdxTextExpression'],
]);

const FILE_HINTS: Readonly<Record<NonNullable<ComponentAttribute['file']>, string>> = {
  image: '图片放在文档旁边，这里写文件名，如 “tu.png”',
  video: '视频放在文档旁边，这里写文件名，如 “shipin.mp4”',
  captions: '字幕存成 .vtt 文件放在文档旁边，这里写文件名，如 “shipin.vtt”；听不见的人靠它看懂视频',
};
const TEXT_HINTS: Readonly<Record<string, string>> = {
  alt: '用一句话说清图里是什么，给看不见图的人听',
  title: '写一句话作名称',
};

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isComponent(node: RootContent): node is JsxElement {
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
    findComponent(node.name ?? '') !== undefined
  );
}

/** A component written on one line is parsed as words of a paragraph: such a paragraph gives way to what it holds. */
export function unwrapComponents(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const shown = node.children.filter((child) => !isBlank(child));
  if (shown.length === 0 || !shown.every(isComponent)) return [node];
  return shown.map((child) => ({ ...(child as JsxElement), type: 'mdxJsxFlowElement' }) as MdxJsxFlowElement);
}

/** The content of a component as blocks: loose words become paragraphs. */
export function wrapWords(children: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const endParagraph = () => {
    const start = words[0]?.position?.start;
    const end = words.at(-1)?.position?.end;
    if (words.some((word) => !isBlank(word))) {
      const paragraph: Paragraph = { type: 'paragraph', children: words };
      blocks.push(start && end ? { ...paragraph, position: { start, end } } : paragraph);
    }
    words = [];
  };
  for (const child of children) {
    if (INLINE.has(child.type)) words.push(child as PhrasingContent);
    else {
      endParagraph();
      blocks.push(child);
    }
  }
  endParagraph();
  return blocks;
}

/** What is wrong with one written attribute of a component. */
export function judgeComponentAttribute(
  component: Component,
  tag: string,
  name: string,
  value: string,
): TagFault | undefined {
  const rule = 'mdx-component';
  const attribute = findAttribute(component, name);
  const { attributes } = component;
  if (!attribute) {
    const near = suggestName(name, attributes);
    const known = attributes.map(({ label }) => label).join('、');
    const choice = known === '' ? `<${tag}> 不需要属性，请删去` : `可以写的有：${known}`;
    return {
      rule,
      message: `<${tag}> 没有属性“${name}”`,
      hint: near === undefined ? choice : `是不是“${near}”？${choice}`,
    };
  }
  if (attribute.file && addressKind(value) !== 'relative' && value.trim() !== '') {
    return {
      rule: addressKind(value) === 'unsafe' ? 'mdx-code' : rule,
      message: `<${tag}> 的“${name}”不是文档旁边的文件：“${value.slice(0, 60).toWellFormed()}”`,
      hint: `${FILE_HINTS[attribute.file]}；网页不加载别的网站上的文件`,
    };
  }
  if (attribute.words && readWord(attribute, value) === undefined) {
    const words = Object.values(attribute.words).map(([word]) => word);
    return { rule, message: `<${tag}> 的“${name}”不能是“${value}”`, hint: `可以写：${words.join('、')}` };
  }
  return undefined;
}

/**
 * What a component lacks, one fault for each attribute that must be there.
 * @param written the names of the attributes that it has
 */
export function judgeMissing(component: Component, tag: string, written: ReadonlySet<string>): TagFault[] {
  return component.attributes
    .filter(({ name, isRequired }) => isRequired && !written.has(name))
    .map(({ name, label, file }) => ({
      rule: 'component-content' as const,
      message: `<${tag}> 没有写“${label}”`,
      hint: `请补上 ${label}="……"：${file ? FILE_HINTS[file] : (TEXT_HINTS[name] ?? '')}`,
    }));
}

/** A component as a tree carries it: an element of its own with plain strings, which sanitising knows. */
export function makeComponentNode(
  component: Component,
  element: JsxElement,
  properties: Readonly<Record<string, string>>,
  children: readonly RootContent[],
): RootContent {
  // remark-rehype makes the element that `data` names of any node it does not know.
  const node = {
    type: 'component',
    data: { hName: component.tagName, hProperties: { ...properties } },
    children: [...children],
    ...(element.position && { position: element.position }),
  };
  return node as unknown as RootContent;
}
