import type { Fields } from './content-state.ts';
import { addDays, changeYaml, type Edit, pickDocument, type Scene } from './edit.ts';

type ColumnNode = Fields & { id: string; title: string; children?: ColumnNode[] };

function changeColumns(scene: Scene, change: (columns: ColumnNode[]) => string): string {
  let told = '';
  changeYaml(scene, 'columns.yaml', (data) => {
    told = change(data['columns']);
  });
  return told;
}

/** A column somewhere in the tree. */
function pickColumn(scene: Scene, columns: readonly ColumnNode[]): ColumnNode {
  const all = columns.flatMap((column) => [column, ...(column.children ?? [])]);
  return scene.random.pick(all);
}

function pickAgency(scene: Scene): string {
  return `agencies/${scene.random.pick(['sfb', 'jyj', 'jw'])}/agency.yaml`;
}

const AGENCY_CHANGES: readonly ((scene: Scene, agency: Fields) => void)[] = [
  ({ token }, agency) => {
    agency['name'] = `示例市某局${token()}`;
  },
  ({ token }, agency) => {
    agency['shortName'] = `某局${token()}`;
  },
  ({ token }, agency) => {
    agency['formerNames'] = [{ name: `旧名${token()}`, until: '2019-06-01' }];
  },
  ({ token }, agency) => {
    agency['contact'] = { ...agency['contact'], address: `解放路${token()}号` };
  },
  ({ random }, agency) => {
    agency['order'] = random.between(1, 5);
  },
  ({ token }, agency) => {
    agency['duties'] = `职能${token()}。`;
  },
  ({ token }, agency) => {
    agency['aliases'] = [`别名${token()}`];
  },
  ({ random }, agency) => {
    if (agency['succeeds']) delete agency['succeeds'];
    else agency['succeeds'] = [{ agency: 'jw', on: random.pick(['2018', '2018-12-20']) }];
  },
  ({ token }, agency) => {
    agency['socialMedia'] = [{ platform: '微博', name: `账号${token()}` }];
  },
];

const PORTAL_CHANGES: readonly ((scene: Scene, portal: Fields) => void)[] = [
  ({ token }, portal) => {
    portal['filings'] = { icp: `备案${token()}` };
  },
  ({ token }, portal) => {
    portal['contact'] = { phone: '0000-7654321', address: `解放路${token()}` };
  },
  ({ token }, portal) => {
    portal['sampleNotice'] = `只供测试${token()}。`;
  },
  ({ random }, portal) => {
    const [first, ...others] = portal['home'];
    portal['home'] = random.chance(0.5) ? [...others, first] : others;
  },
  ({ random }, portal) => {
    portal['home'] = [
      { kind: 'latest', limit: random.between(1, 9) },
      { kind: 'in-force', column: 'xxgk/zcwj' },
      { kind: 'policies', column: 'xxgk/zcjd' },
    ];
  },
  (scene, portal) => {
    portal['needs'] = [
      {
        id: scene.random.pick(['chi', 'xue']),
        title: `需求${scene.token()}`,
        description: '一句话。',
        keywords: [scene.random.pick(['供餐', '除雪'])],
        documents: [pickDocument(scene, (path) => path.includes('/policies/'))],
      },
    ];
  },
  ({ random }, portal) => {
    portal['severities'] = {
      ...portal['severities'],
      'index-number-missing': random.pick(['info', 'warning']),
      'reference-missing': random.pick(['error', 'warning']),
    };
  },
  ({ token }, portal) => {
    portal['description'] = `说明${token()}。`;
  },
];

/** Edits of what is around the documents: columns, agencies, settings, the day. */
export const PORTAL_EDITS: readonly Edit[] = [
  {
    name: 'rename a column',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const column = pickColumn(scene, columns);
        column.title = `栏目${scene.token()}`;
        return column.id;
      }),
  },
  {
    name: 'describe a column',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const column = pickColumn(scene, columns);
        column['description'] = `栏目说明${scene.token()}`;
        return column.id;
      }),
  },
  {
    name: 'add a column',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const parent = scene.random.pick(columns.filter(({ children }) => children));
        const id = `n${parent.children?.length}`;
        parent.children?.push({ id, title: `新栏目${scene.token()}`, since: '2019-11-01' });
        return `${parent.id}/${id}`;
      }),
  },
  {
    name: 'remove a column',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const parent = scene.random.pick(columns.filter(({ children = [] }) => children.length > 1));
        const index = scene.random.between(0, (parent.children?.length ?? 1) - 1);
        const [column] = parent.children?.splice(index, 1) ?? [];
        return `${parent.id}/${column?.id}`;
      }),
  },
  {
    name: 'reorder columns',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const parent = scene.random.pick(columns.filter(({ children = [] }) => children.length > 1));
        if (scene.random.chance(0.3)) columns.push(...columns.splice(1, 1));
        else parent.children?.reverse();
        return parent.id;
      }),
  },
  {
    name: 'change a column’s ways',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const column = scene.random.pick(columns.flatMap(({ children = [] }) => children));
        const { random } = scene;
        if (random.chance(0.5)) column['freshness'] = random.between(1, 400);
        else column['listing'] = random.pick(['titles', 'documents', 'meetings', 'entries']);
        return `${column.id} ${column['freshness']} ${column['listing']}`;
      }),
  },
  {
    name: 'change a kind of a top column',
    make: (scene) =>
      changeColumns(scene, (columns) => {
        const column = columns.find(({ id }) => id === 'gk');
        if (column) column['kind'] = column['kind'] === 'areas' ? 'blocks' : 'areas';
        return String(column?.['kind']);
      }),
  },
  {
    name: 'change an agency',
    make(scene) {
      const path = pickAgency(scene);
      const change = scene.random.pick(AGENCY_CHANGES);
      changeYaml(scene, path, (agency) => change(scene, agency));
      return `${path} ${AGENCY_CHANGES.indexOf(change)}`;
    },
  },
  {
    name: 'change the portal’s settings',
    make(scene) {
      const change = scene.random.pick(PORTAL_CHANGES);
      changeYaml(scene, 'portal.yaml', (portal) => change(scene, portal));
      return String(PORTAL_CHANGES.indexOf(change));
    },
  },
  {
    name: 'a day later',
    make(scene) {
      scene.today = addDays(scene.today, 1);
      return scene.today;
    },
  },
  {
    name: 'another day',
    make(scene) {
      scene.today = addDays('2019-12-01', scene.random.between(-40, 40));
      return scene.today;
    },
  },
];
