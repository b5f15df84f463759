import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import type { DrawChart } from '../schema/chart.ts';
import { findElement, readChart } from './chart-table.ts';
import { componentOf } from './components.ts';
import { readQuestions } from './questions.ts';
import { readMoment } from './timeline.ts';
import { replaceChild, walkElements } from './tree-walk.ts';

/** How a component's HTML is made. Without `draw` it is for reading only: no drawings, and no words of the page's own. */
interface Making {
  readonly draw: DrawChart | undefined;
}

function make(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function attributeOf({ properties }: Element, name: string): string {
  return String(properties[name] ?? '').trim();
}

/** What stands below a figure, open so that it is found, read and printed; readers may fold it. */
function makeDetails(label: string, children: readonly ElementContent[], { draw }: Making): ElementContent[] {
  if (!draw) return [...children];
  return [make('details', { open: true }, [make('summary', {}, [text(label)]), ...children])];
}

/** What is shown, its caption, and below both what it says in words. */
function makeShown(
  kind: 'figure' | 'video',
  shown: readonly ElementContent[],
  caption: readonly ElementContent[],
  details: readonly ElementContent[],
): Element {
  const captions = caption.length > 0 ? [make('figcaption', {}, caption)] : [];
  return make('div', { className: [kind] }, [make('figure', {}, [...shown, ...captions]), ...details]);
}

/** The caption's words and the link to the file, of which a page shows both. */
function makeCaption(words: string, link: string, src: string, { draw }: Making): ElementContent[] {
  const hasLink = draw !== undefined && src !== '';
  return [
    ...(words === '' ? [] : [text(hasLink ? `${words} ` : words)]),
    ...(hasLink ? [make('a', { href: src }, [text(link)])] : []),
  ];
}

function makeFigure(figure: Element, making: Making): Element {
  const src = attributeOf(figure, 'src');
  const image = make('img', { src, alt: attributeOf(figure, 'alt') });
  return makeShown(
    'figure',
    src === '' ? [] : [image],
    makeCaption(attributeOf(figure, 'caption'), '看原图', src, making),
    makeDetails('图的文字说明', figure.children, making),
  );
}

function makeVideo(video: Element, making: Making): Element {
  const src = attributeOf(video, 'src');
  const title = attributeOf(video, 'title');
  const captions = attributeOf(video, 'captions');
  const track = make('track', {
    kind: 'captions',
    src: captions,
    srcLang: 'zh-CN',
    label: '字幕',
    default: true,
  });
  const player = make(
    'video',
    {
      src,
      poster: attributeOf(video, 'poster'),
      controls: true,
      preload: 'none',
      playsInline: true,
      ariaLabel: title,
    },
    captions === '' ? [] : [track],
  );
  return makeShown(
    'video',
    making.draw && src !== '' ? [player] : [],
    makeCaption(title, '下载视频', src, making),
    makeDetails('文字稿', video.children, making),
  );
}

function makeMoment(item: Element): Element {
  const moment = readMoment(item);
  if (!moment) return item;
  const { text: when, date, rest } = moment;
  const lead =
    date === undefined ? make('b', {}, [text(when)]) : make('time', { dateTime: date }, [text(when)]);
  return make('li', {}, [lead, make('div', {}, rest)]);
}

function makeTimeline(timeline: Element): Element {
  const children = timeline.children.map((child) => {
    if (child.type !== 'element' || !/^[ou]l$/.test(child.tagName)) return child;
    const items = child.children.map((item) =>
      item.type === 'element' && item.tagName === 'li' ? makeMoment(item) : item,
    );
    return make('ol', {}, items);
  });
  return make('div', { className: ['timeline'] }, children);
}

function makeQuestions(element: Element): Element {
  const { intro, questions } = readQuestions(element);
  const pairs = questions.map(({ heading, answer }) =>
    make('div', { className: ['question'] }, [heading, make('div', { className: ['answer'] }, answer)]),
  );
  return make('div', { className: ['questions'] }, [...intro, ...pairs]);
}

/** The rows of a table whose first column names them. */
function nameRows(table: Element): void {
  walkElements(table, (row) => {
    const cells = row.children.filter((child): child is Element => child.type === 'element');
    const [first] = cells;
    if (row.tagName !== 'tr' || cells.length < 3 || first?.tagName !== 'td') return;
    first.tagName = 'th';
    first.properties = { ...first.properties, scope: 'row' };
  });
}

function makeComparison(comparison: Element): Element {
  const table = findElement(comparison, 'table');
  if (table) nameRows(table);
  return make('div', { className: ['comparison'] }, comparison.children);
}

function makeChart(chart: Element, making: Making): Element {
  const data = readChart(chart);
  const title = attributeOf(chart, 'title');
  const table = findElement(chart, 'table');
  if (table && title !== '') table.data = { ...table.data, tableName: title } as Element['data'];
  const unit = attributeOf(chart, 'unit');
  const caption = unit === '' || !making.draw ? title : `${title}（单位：${unit}）`;
  const drawing: ElementContent[] = data && making.draw ? [making.draw(data)] : [];
  return make('figure', { className: ['chart'] }, [
    make('figcaption', {}, [text(caption)]),
    ...drawing,
    ...makeDetails('图中的数据', chart.children, making),
  ]);
}

const MAKERS: Readonly<Record<string, (element: Element, making: Making) => Element>> = {
  Figure: makeFigure,
  Video: makeVideo,
  Timeline: makeTimeline,
  Questions: makeQuestions,
  Steps: ({ children }) => make('div', { className: ['procedure'] }, children),
  Comparison: makeComparison,
  Chart: makeChart,
};

/**
 * rehype plugin, after sanitising and before the heading anchors: each component's element becomes the HTML that it
 * stands for.
 * @param draw draws the charts of a page; left out where the tree is only read, for facts and for the search index
 */
export function rehypeComponents(draw?: DrawChart) {
  const makeBelow = (parent: Parents): void => {
    for (const child of [...parent.children]) {
      if (child.type !== 'element') continue;
      // What stands inside a component is made first, for the component's own HTML takes it up.
      makeBelow(child);
      const component = componentOf(child);
      const made = component && MAKERS[component.name]?.(child, { draw });
      if (made) replaceChild<ElementContent>(parent, child, [made]);
    }
  };
  return (tree: Root): void => makeBelow(tree);
}
