import { oneOf } from './vocabulary.ts';

/** 建议提案的类别, in the order in which lists show them. A 议案 here is one that is handled as a suggestion. */
export const PROPOSAL_KINDS = ['人大议案', '人大建议', '政协提案'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const proposalKind = oneOf(PROPOSAL_KINDS);

/** 办理结果 in words, since the letters that stand for them (A, B, C …) differ from place to place. */
export const proposalResult = oneOf(['已解决', '正在解决', '列入计划', '留作参考']);
