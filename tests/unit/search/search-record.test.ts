import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, type SearchRecord, toIndexEntry } from '../../../src/search/search-record.ts';

const record: SearchRecord = {
  route: '/agencies/zfb/policies/2018/a.html',
  title: '关于信访工作的通知',
  agency: '州政府办公室',
  column: '政策文件',
  year: '2018',
  type: '政策',
  date: '2018-06-29',
  documentNumber: '临州办发〔２０１８〕104号',
  indexNumber: 'ZFB/2018-00001',
  text: '正文第一段。\n正文 第二段。',
};

describe('toIndexEntry', () => {
  it('lets the title, both numbers, the agency and the body be searched', () => {
    const { content } = toIndexEntry(record);
    expect(content).toBe(
      '关于信访工作的通知。临州办发〔2018〕104号。ZFB/2018-00001。州政府办公室。正文第一段。正文第二段。'.replace(
        '段。正文第',
        '段。 正文第',
      ),
    );
  });

  it('keeps filters and the date to sort by', () => {
    const { filters, sort } = toIndexEntry({ ...record, column: undefined });
    expect(filters).toEqual({ agency: ['州政府办公室'], year: ['2018'], type: ['政策'] });
    expect(sort).toEqual({ date: '2018-06-29' });
  });

  it('gives the body back', () => {
    const field = fc.string({ unit: fc.constantFrom('信', '。', ' ', '\n', '2', '１', '〔', 'Ａ') });
    fc.assert(
      fc.property(field, field, field, (title, number, text) => {
        const plain = toIndexEntry({
          ...record,
          title,
          documentNumber: number,
          indexNumber: undefined,
          agency: '',
          text,
        });
        const alone = toIndexEntry({
          ...record,
          title: '',
          documentNumber: undefined,
          indexNumber: undefined,
          agency: '',
          text,
        });
        expect(bodyOf(plain)).toBe(alone.content);
      }),
    );
  });

  it('gives all of a content it does not recognise', () => {
    expect(bodyOf({ content: '别的', meta: toIndexEntry(record).meta })).toBe('别的');
  });
});
