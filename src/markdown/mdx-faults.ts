import type { Definition, Image, Link, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type { Point } from 'unist';
import { addressKind } from './address-form.ts';
import { isAllowedAttribute, isAllowedElement } from './allow-list.ts';
import type { BodyFinding } from './body.ts';
import {
  judgeComponentAttribute,
  judgeMissing,
  makeComponentNode,
  unwrapComponents,
  wrapWords,
} from './component-nodes.ts';
import {
  COMPONENT_LABELS,
  COMPONENTS,
  type Component,
  findAttribute,
  findComponent,
  readWord,
  suggestName,
} from './components.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Report = (finding: BodyFinding) => void;

const START: Point = { line: 1, column: 1 };
const USE_PLAIN = '请删去；只需要文字、表格和图片的，把文件扩展名改为 .md';

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30).toWellFormed()}…` : line;
}

/** What is wrong with an element's attribute, if anything. */
function judgeAttribute(
  element: string,
  component: Component | undefined,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
): Pick<BodyFinding, 'rule' | 'message' | 'hint'> | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return {
      rule: 'mdx-code',
      message: `<${element}> 的属性里有代码 {${quote(attribute.value)}}`,
      hint: '请逐个写出属性，值加引号，如 title="标题"',
    };
  }
  const { name, value } = attribute;
  if (value !== null && typeof value === 'object') {
    return {
      rule: 'mdx-code',
      message: `<${element}> 的属性 ${name} 的值是代码 {${quote(value.value)}}`,
      hint: `请改为加引号的文字，如 ${name}="……"`,
    };
  }
  if (/^on/i.test(name) || /^(?:style|srcdoc)$/i.test(name) || name.includes(':')) {
    return {
      rule: 'mdx-code',
      message: `<${element}> 的属性 ${name} 会运行代码或改变页面样式`,
      hint: '请删去这个属性',
    };
  }
  if (component) return judgeComponentAttribute(component, element, name, value ?? '');
  if (/^(?:href|src|action|formaction)$/i.test(name) && addressKind(value ?? '') === 'unsafe') {
    return { rule: 'mdx-code', ...unsafeAddress(value ?? '') };
  }
  if (isAllowedElement(element) && !isAllowedAttribute(element, name)) {
    return { rule: 'mdx-component', message: `<${element}> 不能有属性 ${name}`, hint: '请删去这个属性' };
  }
  return undefined;
}

function unsafeAddress(url: string): Pick<BodyFinding, 'message' | 'hint'> {
  return {
    message: `地址“${quote(url)}”的协议不允许`,
    hint: '请改为网址（http、https）、邮箱（mailto）、电话（tel）或站内文件的相对路径',
  };
}

function judgeName(name: string): Pick<BodyFinding, 'message' | 'hint'> | undefined {
  if (isAllowedElement(name) || findComponent(name)) return undefined;
  if (/^[a-z][a-z0-9]*$/.test(name)) {
    return {
      message: `正文里不能用 <${name}>`,
      hint: `请改用 Markdown 写法；要显示文字 <${name}> 本身，写成 \\<${name}>`,
    };
  }
  const near = suggestName(name, COMPONENTS);
  return {
    message: `没有组件 <${name}>`,
    hint: `${near === undefined ? '' : `是不是 <${near}>？`}可用的组件：${COMPONENT_LABELS.join('、')}；${USE_PLAIN}`,
  };
}

/** A component as it may stay: with the attributes it has, under their own names. One amid words loses its form. */
function disarmComponent(
  element: JsxElement,
  component: Component,
  name: string,
  report: Report,
): RootContent[] {
  const isAmidWords = element.type === 'mdxJsxTextElement';
  const children = disarmChildren(isAmidWords ? element.children : wrapWords(element.children), report);
  const properties: Record<string, string> = {};
  const written = new Set<string>();
  for (const attribute of element.attributes) {
    const fault = judgeAttribute(name, component, attribute);
    if (fault) report({ ...fault, ...placeOf(attribute.position ? attribute : element) });
    const known = attribute.type === 'mdxJsxAttribute' ? findAttribute(component, attribute.name) : undefined;
    if (known && (fault || attribute.value)) written.add(known.name);
    if (fault || attribute.type !== 'mdxJsxAttribute') continue;
    const value = String(attribute.value ?? '');
    if (known) properties[known.name] = known.words ? (readWord(known, value) ?? '') : value;
  }
  if (isAmidWords) {
    report({
      rule: 'mdx-component',
      message: `<${name}> 夹在文字中间`,
      hint: `请让 <${name}> 和 </${name}> 各占一行`,
      ...placeOf(element),
    });
    return children;
  }
  for (const fault of judgeMissing(component, name, written)) report({ ...fault, ...placeOf(element) });
  return [makeComponentNode(component, element, properties, children)];
}

/** An element as it may stay: without faulty attributes; a plain one leaves JSX; of an unknown one only its content stays. */
function disarmElement(element: JsxElement, report: Report): RootContent[] {
  const { name, position } = element;
  const component = findComponent(name ?? '');
  if (name !== null && component) return disarmComponent(element, component, name, report);
  const children = disarmChildren(element.children, report);
  if (name === null) return children;
  const fault = judgeName(name);
  if (fault) report({ rule: 'mdx-component', ...fault, ...placeOf(element) });
  const attributes = element.attributes.filter((attribute) => {
    const attributeFault = judgeAttribute(name, undefined, attribute);
    if (attributeFault) report({ ...attributeFault, ...placeOf(attribute.position ? attribute : element) });
    return attributeFault === undefined;
  });
  if (fault) return children;
  const hProperties = Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, String(attribute.value ?? '')]] : [],
    ),
  );
  // remark-rehype makes the element that `data` names of any node it does not know.
  const plain = {
    type: 'htmlElement',
    data: { hName: name, hProperties },
    children,
    ...(position && { position }),
  };
  return [plain as unknown as RootContent];
}

function placeOf(node: { position?: { start: Point } | undefined }): Point {
  const { line, column } = node.position?.start ?? START;
  return { line, column };
}

function disarmNode(node: RootContent, report: Report): RootContent[] {
  const at = placeOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      report({ rule: 'mdx-code', message: '正文里有 import 或 export 代码', hint: USE_PLAIN, ...at });
      return [];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      report({
        rule: 'mdx-code',
        message: `花括号里的内容会被当作代码运行：{${quote(node.value)}}`,
        hint: '要显示花括号，写成 \\{ 和 \\}；代码请删去',
        ...at,
      });
      return [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return disarmElement(node, report);
    default:
      judgeWideTag(node, report);
      if (isAddressed(node) && addressKind(node.url) === 'unsafe') {
        report({ rule: 'mdx-code', ...unsafeAddress(node.url), ...at });
      }
      if ('children' in node) node.children = disarmChildren(node.children, report) as typeof node.children;
      return [node];
  }
}

/** Reports a component's tag in the full-width brackets that Chinese keyboards type: it would stand on the page as text. */
function judgeWideTag(node: RootContent, report: Report): void {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  const [, written = ''] = (first?.type === 'text' && /^[《〈＜]\s*([\p{L}]+)/u.exec(first.value)) || [];
  const isTag =
    findComponent(written) &&
    /^[^》〉＞]*[》〉＞]\s*(?:$|\n)/.test(first?.type === 'text' ? first.value : '');
  if (!isTag) return;
  report({
    rule: 'mdx-component',
    message: `“${written}”的尖括号是全角的`,
    hint: `请切换到英文输入法，写成 <${written}> 和 </${written}>`,
    ...placeOf(node),
  });
}

function isAddressed(node: RootContent): node is Link | Image | Definition {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}

function disarmChildren(children: readonly RootContent[], report: Report): RootContent[] {
  return children.flatMap(unwrapComponents).flatMap((child) => disarmNode(child, report));
}

/**
 * Takes out of an MDX body all that could run, and all elements and attributes that are not allowed, and reports each.
 * Plain HTML elements leave JSX, so that sanitising sees them. Lines and columns are those of the body.
 */
export function disarmMdx(tree: Root, report: Report): void {
  tree.children = disarmChildren(tree.children, report);
}

/** remark plugin: the same for a page's build, silently, since the checks have reported it. */
export function remarkDisarmedMdx() {
  return (tree: Root): void => disarmMdx(tree, () => {});
}

const ESCAPES = '要显示 < 或 { 本身，写成 \\< 或 \\{';

/** By the parser's rule ids: what is wrong, and what to do. */
const SYNTAX_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  acorn: ['花括号、import 或 export 里的代码有语法错误', `${ESCAPES}；代码请删去`],
  'end-tag-mismatch': [
    '标签没有成对：缺少结束标签，或开始和结束的标签不一致',
    `请补上结束标签，如 </div>；标签内外要空行时，开始和结束标签各占一行。${ESCAPES}`,
  ],
  'unexpected-character': [
    '标签里有不该出现的字符',
    `属性写成 名称="文字"，等号和引号用半角，属性之间空一格。${ESCAPES}；注释 <!-- --> 和 <网址> 在 .mdx 里不能用，网址写成 [文字](网址)`,
  ],
  'unexpected-closing-slash': ['多出了一个结束标签', `请删去它，或补上开始标签。${ESCAPES}`],
  'unexpected-eof': ['到正文末尾还没有结束：标签或花括号没有关上', `请补上 > 或 }。${ESCAPES}`],
  'unexpected-lazy': ['标签或花括号跨出了所在的引用或列表', '请让它在同一个引用或列表项里开始和结束'],
};

/** Tells an editor what an MDX parser's error means. The error's place counts from the body's first line. */
export function describeSyntaxError(error: unknown): BodyFinding {
  const { ruleId, line, column, reason } = error as {
    ruleId?: string;
    line?: number;
    column?: number;
    reason?: string;
  };
  const [message, hint] = SYNTAX_ERRORS[ruleId ?? ''] ?? [
    'MDX 写法有错误，无法解析',
    `${ESCAPES}；不用组件的，把文件扩展名改为 .md`,
  ];
  // Where a tag stays open to the end, only the parser's words say where it began.
  const [, wordedLine, wordedColumn] = /\((\d+):(\d+)/.exec(reason ?? '') ?? [];
  return {
    rule: 'mdx-syntax',
    message,
    hint,
    line: line ?? Number(wordedLine ?? 1),
    column: column ?? Number(wordedColumn ?? 1),
  };
}
