import { CONTENT_OPTION, EXIT, MisuseError, runCommand, USAGE } from '../src/build/command.ts';
import { createAgency } from '../src/build/scaffolding/new-agency.ts';
import { createDocument } from '../src/build/scaffolding/new-document.ts';
import { AGENCY_KINDS } from '../src/schema/agency.ts';
import { DOCUMENT_TYPES } from '../src/schema/types/index.ts';

await runCommand({
  name: 'npm run new --',
  summary: '新建文档（document）或机构（agency），已有的文件一概不动',
  usage: [
    'npm run new -- document --agency 机构编号 --type 文种 --title 名称 [选项]',
    `  --type               ${DOCUMENT_TYPES.map(({ id, label }) => `${id} ${label}`).join('、')}`,
    '  --column 路径        栏目，如 xxgk/zcjd（不写则按文件夹归入栏目）',
    '  --name 文件名        文件名里日期后面的部分（默认为文种加序号）',
    '',
    'npm run new -- agency --id 编号 --name 全称 --short-name 简称 --kind 种类 [选项]',
    `  --kind               ${AGENCY_KINDS.join('、')}`,
    '',
    '  --date YYYY-MM-DD    发布日期（默认为网站时区的今天）',
    USAGE.content,
  ],
  options: {
    ...CONTENT_OPTION,
    agency: { type: 'string' },
    type: { type: 'string' },
    title: { type: 'string' },
    column: { type: 'string' },
    date: { type: 'string' },
    id: { type: 'string' },
    name: { type: 'string' },
    'short-name': { type: 'string' },
    kind: { type: 'string' },
  },
  allowPositionals: true,
  async run({ content: contentDir, ...values }, [thing, ...rest]) {
    if (rest.length > 0) throw new MisuseError(`多出来的参数：${rest.join(' ')}。含空格的内容请加引号`);
    const { agency, type, title, column, date, id, name, kind } = values;
    const create = {
      document: () => createDocument({ contentDir, agency, type, title, column, date, name }),
      agency: () => createAgency({ contentDir, id, name, shortName: values['short-name'], kind, date }),
    }[thing ?? ''];
    if (!create)
      throw new MisuseError(
        `要说明新建什么：document（文档）或 agency（机构）${thing ? `，不是“${thing}”` : ''}`,
      );
    const files = await create();
    process.stdout.write(`已写好：\n${files.map((file) => `  ${contentDir}/${file}\n`).join('')}`);
    process.stdout.write('填好标“必填”的各项和正文，把审核状态改为“通过”，再运行 npm run check。\n');
    return EXIT.ok;
  },
});
