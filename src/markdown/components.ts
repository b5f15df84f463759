import { nearestWord } from '../schema/nearest-word.ts';

/** An attribute of a component. Its value is plain text, or one of a few words. */
export interface ComponentAttribute {
  readonly name: string;
  readonly label: string;
  /** Whether the component means nothing to some readers without it. */
  readonly isRequired?: true;
  /** Whether it names a file, and of what kind. */
  readonly file?: 'image' | 'video' | 'captions';
  /** The words it may have, by what they mean. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

/** One of the project's own components that an .mdx body may use. */
export interface Component {
  readonly name: string;
  /** Its name in Chinese, which editors may write as well. */
  readonly label: string;
  /** The element that stands for it in a tree until its HTML is made; no body can bring it. */
  readonly tagName: string;
  readonly attributes: readonly ComponentAttribute[];
}

const TITLE: ComponentAttribute = { name: 'title', label: '标题', isRequired: true };

/** Every component. What stands inside is Markdown. */
export const COMPONENTS: readonly Component[] = [
  {
    name: 'Figure',
    label: '图',
    tagName: 'lanmu-figure',
    attributes: [
      { name: 'src', label: '文件', isRequired: true, file: 'image' },
      { name: 'alt', label: '说明', isRequired: true },
      { name: 'caption', label: '图注' },
    ],
  },
  {
    name: 'Video',
    label: '视频',
    tagName: 'lanmu-video',
    attributes: [
      { name: 'src', label: '文件', isRequired: true, file: 'video' },
      TITLE,
      { name: 'poster', label: '封面', isRequired: true, file: 'image' },
      { name: 'captions', label: '字幕', isRequired: true, file: 'captions' },
    ],
  },
  { name: 'Timeline', label: '时间线', tagName: 'lanmu-timeline', attributes: [] },
  { name: 'Questions', label: '问答', tagName: 'lanmu-questions', attributes: [] },
  { name: 'Steps', label: '步骤', tagName: 'lanmu-steps', attributes: [] },
  { name: 'Comparison', label: '对比', tagName: 'lanmu-comparison', attributes: [] },
  {
    name: 'Chart',
    label: '图表',
    tagName: 'lanmu-chart',
    attributes: [
      TITLE,
      {
        name: 'kind',
        label: '类型',
        words: {
          bar: ['条形图', '条形', '柱形图', '柱形', '柱状图', '条', '柱'],
          line: ['折线图', '折线', '线'],
          pie: ['饼图', '饼'],
        },
      },
      { name: 'unit', label: '单位' },
    ],
  },
];

/** The names that editors may write. */
export const COMPONENT_LABELS = COMPONENTS.map(({ label }) => label);

const byName = new Map(
  COMPONENTS.flatMap((component) =>
    [component.name, component.label].map((name) => [name, component] as const),
  ),
);
const byTagName = new Map(COMPONENTS.map((component) => [component.tagName, component]));

/** The component that a tag's name means, in Chinese or English. */
export function findComponent(name: string): Component | undefined {
  return byName.get(name);
}

/** The component that an element of a tree stands for. */
export function componentOf({ tagName }: { readonly tagName: string }): Component | undefined {
  return byTagName.get(tagName);
}

/** The attribute that a name means, in Chinese or English. */
export function findAttribute(component: Component, name: string): ComponentAttribute | undefined {
  return component.attributes.find((attribute) => attribute.name === name || attribute.label === name);
}

/** What a value means where only some words will do: the word's meaning; undefined for any other word. */
export function readWord({ words = {} }: ComponentAttribute, value: string): string | undefined {
  const word = value.trim();
  return Object.keys(words).find((meaning) => meaning === word || words[meaning]?.includes(word));
}

/** The name that was probably meant, in Chinese. */
export function suggestName(
  name: string,
  known: readonly { name: string; label: string }[],
): string | undefined {
  const near = nearestWord(
    name,
    known.flatMap((each) => [each.label, each.name]),
  );
  return known.find((each) => each.label === near || each.name === near)?.label;
}
