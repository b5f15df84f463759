import { posix } from 'node:path';
import { joinDocument, textOf } from './content-state.ts';
import {
  addDays,
  changeBody,
  changeFields,
  documentAt,
  documentsOf,
  type Edit,
  listAttachment,
  pickDocument,
  put,
  type Scene,
} from './edit.ts';

function isPolicy(path: string): boolean {
  return path.includes('/policies/');
}

/** Whether a document is published as it stands: a link to one that is not makes the content invalid. */
function isShown(scene: Scene, path: string): boolean {
  const { disclosure, review, publishedOn } = documentAt(scene, path).fields;
  return disclosure === '主动公开' && review === '通过' && String(publishedOn) <= scene.today;
}

/** A name in the folder of a document. */
function beside(document: string, name: string): string {
  return posix.join(posix.dirname(document), name);
}

/** A document that has attachments; one is given to it where none has. */
function withAttachment(scene: Scene): string {
  const [found] = documentsOf(
    scene,
    (path) => (documentAt(scene, path).fields['attachments'] ?? []).length > 0,
  );
  return found ?? addAttachment(scene);
}

function addAttachment(scene: Scene): string {
  const path = pickDocument(scene);
  const name = `fujian-${scene.token()}.txt`;
  put(scene, beside(path, name), `附件${scene.token()}\n`);
  changeFields(scene, path, (fields) => listAttachment(fields, name, `附件${scene.token()}`));
  return path;
}

/** Takes the links to a document out of the bodies of the others. */
function unlink(scene: Scene, path: string): void {
  for (const other of documentsOf(scene)) {
    const address = posix.relative(posix.dirname(other), path).replaceAll('.', '\\.');
    const link = new RegExp(`\\[([^\\]]*)\\]\\(/?(?:${address}|${path.replaceAll('.', '\\.')})[^)]*\\)`, 'g');
    if (link.test(textOf(scene.files, other))) changeBody(scene, other, (body) => body.replace(link, '$1'));
  }
}

/** Values of fields that documents may have, null where one is taken away; what does not fit makes the content invalid, which is an edit too. */
const FIELD_CHANGES: readonly ((scene: Scene) => [field: string, value: unknown])[] = [
  ({ token }) => ['summary', `新的概述${token()}`],
  ({ token }) => ['source', `来源${token()}`],
  ({ token }) => ['note', `说明${token()}`],
  ({ random }) => ['category', random.between(1, 15)],
  ({ random }) => ['publishedOn', addDays('2019-11-30', -random.between(0, 700))],
  ({ random }) => ['keywords', random.pick([['供餐'], ['教育', '除雪'], null])],
  ({ random, today }) => [
    'changes',
    [{ changedOn: addDays(today, -random.between(0, 3)), note: '改了错字' }],
  ],
  ({ random }) => ['sample', random.pick([true, null])],
  ({ random }) => ['item', random.pick(['zcwj', 'gh', 'tj', null])],
  ({ random }) => ['column', random.pick(['xxgk/zcwj', 'gk/cwhy', null])],
  ({ random }) => ['also', random.pick([['gk/cwhy'], ['xxgk/ndbg'], null])],
];

const POLICY_CHANGES: typeof FIELD_CHANGES = [
  ({ random }) => ['documentNumber', `示政办发〔2019〕${random.between(10, 99)}号`],
  ({ random }) => ['validity', random.pick(['有效', '已修改', '废止', '失效', null])],
  ({ random, today }) => ['expiresOn', addDays(today, random.between(-5, 5))],
  ({ random, today }) => ['effectiveOn', addDays(today, random.between(-5, 5))],
  ({ random }) => ['topic', random.pick(['教育', '城建', null])],
  ({ random }) => ['level', random.pick(['市', '县', null])],
];

const RELATIONS: Readonly<Record<string, string>> = {
  amends: '/policies/',
  repeals: '/policies/',
  interprets: '/interpretations/',
};

let added = 0;

/** A few documents of kinds that others lean on. */
function newDocument(scene: Scene): [path: string, text: string] {
  const { random, token, today } = scene;
  added += 1;
  const own = token();
  const agency = random.pick(['sfb', 'jyj', 'jw']);
  const common = {
    title: `新文件${own}`,
    disclosure: '主动公开',
    review: '通过',
    publishedOn: addDays(today, random.between(-400, 2)),
    summary: `概述${own}`,
    sample: true,
  };
  const kinds: Record<string, () => object> = {
    policies: () => ({
      ...(random.chance(0.5) ? { amends: [pickDocument(scene, isPolicy)] } : {}),
      ...(random.chance(0.3) ? { repeals: [pickDocument(scene, isPolicy)] } : {}),
      keywords: ['供餐'],
    }),
    interpretations: () => ({
      interprets: [pickDocument(scene, isPolicy)],
      level: '市',
      form: '文字',
      interpreter: '李示例',
    }),
    meetings: () => ({ series: '市政府常务会议', number: random.between(1, 9), chair: '李示例' }),
    leaders: () => ({ name: random.pick(['李示例', '王示例']), order: random.between(1, 5) }),
    proposals: () => ({ kind: '政协提案', session: '示例会议', leadAgency: 'jyj' }),
    consultations: () => ({
      opensOn: common.publishedOn,
      closesOn: addDays(common.publishedOn, random.between(5, 40)),
    }),
    topics: () => ({ sections: [{ title: '文件', documents: [pickDocument(scene, isPolicy)] }] }),
    gazettes: () => ({
      year: 2019,
      issue: random.between(2, 9),
      sections: [{ title: '文件', items: [{ document: pickDocument(scene, isPolicy) }] }],
    }),
  };
  const collection = random.pick(Object.keys(kinds));
  const target = pickDocument(scene, (each) => isPolicy(each) && isShown(scene, each));
  const path = `agencies/${agency}/${collection}/${random.pick(['', '2019/'])}new-${added}.md`;
  return [
    path,
    joinDocument({
      fields: { ...common, ...kinds[collection]?.() },
      body: `\n新的正文${own}，见[另一篇](/${target.replace(/md$/, 'html')})，又见[文件](${posix.relative(posix.dirname(path), target)})。\n`,
    }),
  ];
}

function toggleRelation(scene: Scene): string {
  const { random } = scene;
  const field = random.pick(Object.keys(RELATIONS));
  const path = pickDocument(scene, (each) => each.includes(RELATIONS[field] ?? ''));
  const target = pickDocument(scene, (each) => isPolicy(each) && each !== path);
  changeFields(scene, path, (fields) => {
    const old: string[] = fields[field] ?? [];
    const next = old.length > 0 && random.chance(0.5) ? old.slice(1) : [...new Set([...old, target])];
    if (next.length > 0) fields[field] = next;
    else delete fields[field];
  });
  return `${path} ${field} ${target}`;
}

function togglePart(scene: Scene): string {
  const { random } = scene;
  const path = pickDocument(scene, (each) => each.includes('/topics/') || each.includes('/gazettes/'));
  const target = pickDocument(scene, isPolicy);
  changeFields(scene, path, ({ sections }) => {
    const section = random.pick<{ documents?: string[]; items?: { document: string }[] }>(sections ?? [{}]);
    if (section.items) {
      if (section.items.length > 0 && random.chance(0.5)) section.items.pop();
      else section.items.unshift({ document: target });
    } else section.documents = random.chance(0.4) ? [] : [...(section.documents ?? []), target];
  });
  return `${path} ${target}`;
}

/** Sets fields of a document, or takes away those that are null, and says which. */
function setFields(scene: Scene, path: string, values: Readonly<Record<string, unknown>>): string {
  changeFields(scene, path, (fields) => {
    for (const [field, value] of Object.entries(values))
      if (value === null) delete fields[field];
      else fields[field] = value;
  });
  return `${path} ${JSON.stringify(values)}`;
}

/** Takes a document out of the topics, issues and consultations that take it in: what is not public makes them invalid. */
function takeOut(scene: Scene, path: string): void {
  const others = (files: readonly string[] | undefined) => files?.filter((file) => file !== path);
  for (const other of documentsOf(scene)) {
    if (!/\/(?:topics|gazettes|consultations)\//.test(other) || !textOf(scene.files, other).includes(path))
      continue;
    changeFields(scene, other, (fields) => {
      for (const section of fields['sections'] ?? []) {
        if (section.documents) section.documents = others(section.documents);
        if (section.items)
          section.items = section.items.filter(({ document }: { document: string }) => document !== path);
      }
      if (fields['drafts']) fields['drafts'] = others(fields['drafts']);
      if (fields['outcome']?.policies) fields['outcome'].policies = others(fields['outcome'].policies);
    });
  }
}

/** Un-publishes a document; what names it is mostly changed too, since it makes the content invalid. */
function withdraw(scene: Scene, values: Readonly<Record<string, unknown>>): string {
  const path = pickDocument(scene);
  const told = setFields(scene, path, values);
  if (!scene.random.chance(0.7)) return told;
  unlink(scene, path);
  if ('disclosure' in values) takeOut(scene, path);
  return told;
}

/** Edits of documents and of the files beside them. */
export const DOCUMENT_EDITS: readonly Edit[] = [
  {
    name: 'change a body',
    make(scene) {
      const path = pickDocument(scene);
      changeBody(scene, path, (body) =>
        scene.random.chance(0.5)
          ? `\n## 新的一节${scene.token()}\n\n新的话。\n${body}`
          : body.replace(/正文记号\S+。/, `正文记号${scene.token()}。`),
      );
      return path;
    },
  },
  {
    name: 'change where a body links to',
    make(scene) {
      const path = pickDocument(scene);
      const other = pickDocument(scene, (each) => isShown(scene, each));
      const target = posix.relative(posix.dirname(path), other);
      changeBody(scene, path, (body) => `${body}\n又见[那一篇](${target})。\n`);
      return `${path} to ${target}`;
    },
  },
  {
    name: 'change a title',
    make: (scene) => setFields(scene, pickDocument(scene), { title: `新的名称${scene.token()}` }),
  },
  {
    name: 'change a field',
    make: (scene) =>
      setFields(scene, pickDocument(scene), Object.fromEntries([scene.random.pick(FIELD_CHANGES)(scene)])),
  },
  {
    name: 'change a field of a policy',
    make: (scene) =>
      setFields(
        scene,
        pickDocument(scene, isPolicy),
        Object.fromEntries([scene.random.pick(POLICY_CHANGES)(scene)]),
      ),
  },
  {
    name: 'add a document',
    make(scene) {
      const [path, text] = newDocument(scene);
      put(scene, path, text);
      return path;
    },
  },
  {
    name: 'give a document an index number',
    make(scene) {
      const path = pickDocument(scene, (each) => each.startsWith('agencies/sfb/'));
      const list = 'agencies/sfb/index-numbers.csv';
      const lines = textOf(scene.files, list).trimEnd().split('\n');
      lines.push(`sfb/2019-${String(lines.length).padStart(5, '0')},${path.replace('agencies/sfb/', '')}`);
      put(scene, list, `${lines.join('\n')}\n`);
      return path;
    },
  },
  {
    name: 'delete a document',
    make(scene) {
      const path = pickDocument(scene, (each) => !each.includes('/catalogs/') && !each.includes('/guides/'));
      scene.files.delete(path);
      if (scene.random.chance(0.8)) unlink(scene, path);
      return path;
    },
  },
  {
    name: 'move a document',
    make(scene) {
      const path = pickDocument(scene, isPolicy);
      const to = `agencies/${scene.random.pick(['sfb', 'jyj'])}/policies/2019/moved-${scene.token()}.md`;
      put(scene, to, textOf(scene.files, path));
      scene.files.delete(path);
      // What its body names lies elsewhere now.
      changeBody(scene, to, (body) => body.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1'));
      changeFields(scene, to, (fields) => {
        delete fields['attachments'];
        delete fields['item'];
      });
      unlink(scene, path);
      return `${path} to ${to}`;
    },
  },
  {
    name: 'un-publish by disclosure',
    make: (scene) =>
      withdraw(scene, {
        disclosure: scene.random.pick(['不予公开', '依申请公开']),
        disclosureReason: '属于内部事务信息',
      }),
  },
  {
    name: 'un-publish by review',
    make: (scene) => withdraw(scene, { review: scene.random.pick(['草稿', '退回']) }),
  },
  {
    name: 'un-publish by date',
    make: (scene) => withdraw(scene, { publishedOn: addDays(scene.today, scene.random.between(1, 3)) }),
  },
  {
    name: 'publish what was not',
    make(scene) {
      const isHidden = (path: string) => {
        const { disclosure, review } = documentAt(scene, path).fields;
        return disclosure !== '主动公开' || review !== '通过';
      };
      return setFields(scene, pickDocument(scene, isHidden), {
        disclosure: '主动公开',
        disclosureReason: null,
        review: '通过',
        publishedOn: scene.today,
      });
    },
  },
  { name: 'add or remove a relation', make: toggleRelation },
  { name: 'add to or take from a topic or an issue', make: togglePart },
  {
    name: 'change a catalog’s items',
    make(scene) {
      const path = pickDocument(scene, (each) => each.includes('/catalogs/'));
      const { random, token } = scene;
      changeFields(scene, path, ({ items }) => {
        const way = random.between(0, 3);
        if (way === 0) items[0].title = `事项${token()}`;
        else if (way === 1)
          items.push({ id: `x${items.length}`, title: `事项${token()}`, category: 4, timeLimit: '每年' });
        else if (way === 2) items.reverse();
        else items[0].timeLimit = `第${random.between(1, 9)}季度前`;
      });
      return path;
    },
  },
  { name: 'add an attachment', make: addAttachment },
  {
    name: 'change an attachment',
    make(scene) {
      const path = [...scene.files.keys()].find((each) => each.endsWith('.txt'));
      if (path) put(scene, path, `${textOf(scene.files, path)}又一行${scene.token()}\n`);
      return path;
    },
  },
  {
    name: 'change a file, of the same size and time',
    make(scene) {
      const path = scene.random.pick([...scene.files.keys()].filter((each) => /\.(?:txt|md)$/.test(each)));
      const text = textOf(scene.files, path);
      const [old = ''] = text.match(/zq\d+w/) ?? [];
      // Another token of as many letters.
      let own = scene.token();
      while (own.length < old.length) own = own.replace('zq', 'zq9');
      if (old === '' || own.length !== old.length) return 'nothing';
      const time = scene.state.get(path)?.time;
      scene.files.set(path, { bytes: Buffer.from(text.replace(old, own)), time });
      return path;
    },
  },
  {
    name: 'un-list an attachment',
    make(scene) {
      const path = withAttachment(scene);
      changeFields(scene, path, (fields) => {
        fields['attachments']?.pop();
      });
      return path;
    },
  },
  {
    name: 'remove an attachment',
    make(scene) {
      const path = withAttachment(scene);
      changeFields(scene, path, (fields) => {
        const removed = fields['attachments']?.pop();
        if (removed) scene.files.delete(beside(path, removed.file));
      });
      return path;
    },
  },
  {
    name: 'change a picture',
    make(scene) {
      const path = scene.random.pick(['agencies/sfb/policies/2019/roads.png', 'agencies/sfb/leaders/li.png']);
      put(scene, path, scene.random.pick(scene.pictures));
      return path;
    },
  },
  {
    name: 'change the rows of a list',
    make(scene) {
      const lists = [...scene.files.keys()].filter((each) => each.endsWith('powers.csv'));
      if (lists.length === 0) return undefined;
      const path = scene.random.pick(lists);
      const [head = '', ...rows] = textOf(scene.files, path).trimEnd().split('\n');
      const { random, token } = scene;
      if (rows.length > 2 && random.chance(0.4)) rows.splice(random.between(0, rows.length - 1), 1);
      else {
        const basis = head.split(',').length > 2 ? `,依据${token()}` : '';
        rows.push(`事项${token()},${random.pick(['行政许可', '行政检查', '行政奖励'])}${basis}`);
      }
      put(scene, path, `${[head, ...rows].join('\n')}\n`);
      return path;
    },
  },
  {
    name: 'change an MDX body',
    compiles: true,
    make(scene) {
      const path = [...scene.files.keys()].find((each) => each.endsWith('.mdx'));
      if (path) changeBody(scene, path, (body) => `${body}\n图外的话${scene.token()}。\n`);
      return path;
    },
  },
];
