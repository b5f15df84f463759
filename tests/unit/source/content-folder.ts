import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { policy } from '../../../src/schema/types/policy.ts';

export const PORTAL_YAML = `name: 示例市政府信息公开
government: 示例市人民政府
description: 政府信息公开示例
domain: www.example.gov.cn
identificationCode: "0000000000"
sponsor: 示例市人民政府办公室
`;

export const COLUMNS_YAML = `columns:
  - id: xxgk
    title: 信息公开
    children:
      - id: zcwj
        title: 政策文件
        collects: [policies]
`;

export const AGENCY_YAML = `name: 示例市人民政府办公室
shortName: 市府办
kind: 政府部门
`;

/** A small content folder without any fault. */
export const SOUND_CONTENT: Readonly<Record<string, string | Uint8Array>> = {
  'README.md': '# 手册\n',
  'portal.yaml': PORTAL_YAML,
  'columns.yaml': COLUMNS_YAML,
  'agencies/sfb/agency.yaml': AGENCY_YAML,
  'agencies/sfb/index-numbers.csv': 'indexNumber,document\nsfb/2019-00001,policies/2019/notice.md\n',
  'agencies/sfb/policies/2019/notice.md': policy.example,
  'agencies/sfb/policies/2019/附件.pdf': '%PDF-1.4\n',
};

/** Writes files to a new folder, which goes when the test ends. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lanmu-source-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}
