/** By what an agency is known beside its name. Names leave the made-up prefecture out, aliases are as people say them. */
export interface OtherNames {
  readonly aliases?: readonly string[];
  /** What it was called before a reform, and the day of that. */
  readonly former?: { readonly name: string; readonly shortName?: string; readonly until: string };
  /** Further aliases that the portal's word list has, not the agency itself. */
  readonly listed?: readonly string[];
}

/** By the agencies' names. One in four was renamed, half of these at the end of the corpus's years. */
export const OTHER_NAMES: Readonly<Record<string, OtherNames>> = {
  人民政府: { aliases: ['州府'], listed: ['示例州政府', '州人民政府'] },
  办公室: { aliases: ['政府办', '政府办公室'] },
  发展改革局: {
    aliases: ['发改局', '发改部门'],
    former: { name: '发展改革委员会', shortName: '州发改委', until: '2018-12-10' },
  },
  工业信息局: {
    aliases: ['州工信局', '工信局'],
    former: { name: '工业信息化委员会', shortName: '州工信委', until: '2018-11-20' },
  },
  教育局: { aliases: ['教育部门'] },
  科技局: { aliases: ['科学技术局'] },
  民政局: { aliases: ['民政部门'] },
  财政局: { aliases: ['财政部门'] },
  人力资源局: { aliases: ['州人社局', '人社局'], listed: ['人社部门'] },
  自然资源局: { former: { name: '国土资源局', shortName: '州国土局', until: '2018-07-02' } },
  生态环境局: {
    aliases: ['环境局'],
    former: { name: '环境保护局', shortName: '州环保局', until: '2018-12-05' },
    listed: ['环保部门'],
  },
  住房建设局: { aliases: ['州住建局', '住建局'], listed: ['建设部门'] },
  交通运输局: { aliases: ['州交通局', '交通局'] },
  水务局: { former: { name: '水利局', until: '2016-06-01' } },
  农业农村局: {
    aliases: ['农业部门'],
    former: { name: '农牧局', until: '2017-09-18' },
  },
  文化旅游局: { aliases: ['州文旅局', '文旅局'] },
  卫生健康局: {
    aliases: ['州卫健局'],
    former: { name: '卫生计生委员会', shortName: '州卫计委', until: '2018-11-28' },
  },
  应急管理局: {
    aliases: ['应急局'],
    former: { name: '安全监管局', shortName: '州安监局', until: '2018-12-20' },
  },
  林业局: { aliases: ['林业部门'] },
  医疗保障局: { aliases: ['州医保局', '医保局'] },
  市场监管局: {
    aliases: ['州市监局', '市监局'],
    former: { name: '工商管理局', shortName: '州工商局', until: '2017-03-01' },
  },
  政务服务中心: { aliases: ['政务大厅', '政务中心'] },
  公共资源交易中心: { aliases: ['交易中心'] },
  公积金管理中心: { aliases: ['公积金中心'], listed: ['住房公积金中心'] },
  安全生产委员会: { aliases: ['州安委会', '安委会'] },
  防汛抗旱指挥部: { aliases: ['州防指', '防汛办'] },
};
