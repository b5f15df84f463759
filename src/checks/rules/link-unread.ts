import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { findMistypedAddresses, findUnreadLinks } from '../links/unread-links.ts';
import type { Rule } from '../rule.ts';

const linking = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const linkUnread: Rule = {
  id: 'link-unread',
  severity: 'warning',
  scope: 'file',
  summary: '链接和图片用半角的方括号和圆括号，中间不空格；网址的开头写对',
  why: '用了全角括号，网页上就原样显示出括号和地址，点不开。',
  examples: {
    valid: [
      { name: '半角括号', files: linking('见[通知](school-meals.md)。') },
      { name: '不是链接的括号', files: linking('按照[2019]（第三次）会议的要求。') },
      { name: '机关名称和网址', files: linking('登录省政务服务网（www.shili.gov.cn）。') },
      {
        name: '正文里直接写的网址',
        files: linking('登录http://www.shili.gov.cn；www.shili.gov.cn/http/a，使用https；ftp也可以。'),
      },
      { name: '讲解写法', files: linking('链接写成`[通知]（a.md）`是不对的。') },
    ],
    invalid: [
      { name: '全角圆括号', files: linking('见[通知]（school-meals.md）。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '全角方括号',
        files: linking('见［网站］(https://www.shili.gov.cn/)。'),
        at: `${EXAMPLE_FILE}:9:2`,
      },
      { name: '括号之间有空格', files: linking('见[通知] (school-meals.md)。'), at: `${EXAMPLE_FILE}:9:2` },
      { name: '文件名里有空格', files: linking('见[登记表](登记表 1.docx)。'), at: `${EXAMPLE_FILE}:9:2` },
      {
        name: '网址用了全角冒号',
        files: linking('登录http：//www.shili.gov.cn/查询。'),
        at: `${EXAMPLE_FILE}:9:3`,
      },
      { name: '网址少了冒号', files: linking('登录http//www.shili.gov.cn查询。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '图片', files: linking('！[排水口]（drain.png）'), at: `${EXAMPLE_FILE}:9:1` },
    ],
  },
  inspect: (text, terms) => [...findUnreadLinks(text, terms), ...findMistypedAddresses(text, terms)],
};
