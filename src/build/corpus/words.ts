/** The words that generated documents are made of. Places and agencies are plainly made up. */

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

export const TOPICS = split(`
政务公开 义务教育均衡 农村饮水安全 生态环境保护 食品安全 安全生产 消防安全 公共资源交易 财政资金管理 扶贫资金监管
就业创业服务 城乡居民医保 农村低保 道路交通安全 防汛抗旱 森林防火 动物疫病防控 耕地保护 不动产登记 住房保障
老旧小区改造 城市管理 污水处理 垃圾分类 大气污染防治 水污染防治 土壤污染防治 招商引资 营商环境 中小企业扶持
科技创新 知识产权保护 文化遗产保护 旅游服务 体育场馆开放 公共图书馆 卫生应急 基层医疗 妇幼健康 养老服务
残疾人康复 未成年人保护 退役军人服务 人事考试 职业技能培训 统计调查 价格监测 粮食储备 农产品质量 特色种植
畜牧养殖 农机推广 水利设施管护 农村电网改造 通信设施 快递物流 公路养护 公共交通 政务服务 信用体系
档案管理 信访办理 法治宣传 网络安全`);

/** Topics with letters or digits in them, as some titles have. */
export const LATIN_TOPICS = split(`
PPP项目管理 4G基站建设 5G网络试点 PM2.5监测 VOCs治理 ETC推广 AED配置 4A级景区创建 D级危房改造 O2O平台监管 GIS数据更新
LED路灯改造 APP专项治理 H7N9疫情防控 HPV疫苗接种 VR场馆建设 GDP核算 CPI调查 X射线设备监管 WiFi覆盖`);

export const ACTIONS = split(`
专项检查 年度评估 督查考核 宣传培训 试点示范 资金申报 项目评审 摸底调查 集中整治 信息报送 能力提升 服务优化
流程再造 标准制定 台账管理 隐患排查 问题整改 经验推广 联席会商 数据共享 队伍建设 示范创建 绩效评价 应急演练`);

/** Genres that lay down rules: the office interprets what is such. */
export const RULE_GENRES = split('意见 方案 办法 规定 细则');
export const NOTICE_GENRES = split('通知 公告 通报');
export const GENRES = split('通知 意见 方案 办法 公告 通报 规定 细则');

export const SEASONS = split('春季 夏季 秋季 冬季 上半年 下半年 第一季度 第二季度 第三季度 第四季度');

export const WHO = split(`
各县 各乡镇 各部门 责任单位 牵头单位 配合单位 业务科室 基层站所 项目单位 窗口单位 驻村工作队 行业协会
监督机构 技术支撑单位 督查小组 领导小组办公室 街道社区 有关企业`);

export const DEEDS = split(`
明确责任人和完成时限 建立工作台账 逐项核对基础数据 公布办理流程和联系电话 按月汇总进展 实行销号管理 开展实地走访
组织业务培训 邀请群众代表评议 完善内部管理制度 压缩办理时间 减少重复提交的材料 公开资金安排和使用情况 统一文书格式
定期会商研判 落实值班安排 做好资料归档 设立咨询窗口 听取服务对象意见 补齐设施短板 细化考核指标 加强部门协作
及时回应社会关切 推广简便易行的做法 对照清单自查 引入第三方评价 规范信息发布 排出时间表和路线图 抽查工作质量
更新服务指南 改进线上办理渠道 帮助办事不便的群众代办 把好材料审核关 跟踪项目进度 通报典型做法 约谈进展缓慢的单位`);

export const AIMS = split(`
让群众少跑路 把任务落到实处 防止问题反弹 提高资金使用效益 形成长效机制 保证数据真实完整 方便公众查阅和监督
推动工作均衡发展 减轻基层负担 守住安全底线 缩小城乡差距 提升服务质量 使政策更好落地 增强工作透明度`);

export const PROBLEMS = split(`
进度不够均衡 台账更新不及时 基层人手偏紧 宣传覆盖面不足 个别项目开工较晚 部门之间衔接不畅 数据口径不一致
设施维护跟不上 培训针对性不强 群众知晓率偏低 材料要求不统一 验收标准不够细`);

export const GOODS = split(`
服务点 示范村 标准化站所 公示栏 监测点 便民窗口 管护队伍 培训班 工作站 储备点 宣传栏 检查组`);

export const FORMS = split(`
手机APP WiFi网络 ETC设备 CA证书 QQ群 LED屏 IC卡 GPS终端 PPT课件 NFC读卡器 ATM机 OA系统 VPN专线`);

export const FORMATS = split('PDF Excel Word WPS OFD CSV');

export const READINGS = split('PM2.5均值 PM10均值 SO2均值 NO2均值 O3均值 VOCs浓度');

export const FUNDINGS = split('PPP模式 BOT方式 EPC总承包 TOT方式 O2O模式 P2P平台 B2C平台');

export const SUBJECTS = split('群众 企业 农户 学生 老年人 务工人员 经营户 合作社 申请人 服务对象');

export const HEADINGS = split(`
总体要求 工作目标 主要任务 重点工作 实施步骤 职责分工 保障措施 时间安排 资金管理 监督检查 信息报送 工作要求
适用范围 申报条件 办理程序 评价办法 结果运用 组织领导`);

export const SUBHEADINGS = split(`
摸清底数 细化任务 分类推进 规范流程 强化协同 严格把关 广泛宣传 公开透明 跟踪问效 总结提升 补齐短板 畅通渠道`);

export const TABLE_HEADS = split('事项 牵头单位 完成时限 数量 备注');

export const KEYWORD_TAILS = split('工作安排 责任分工 完成时限 信息公开 监督检查 服务指南');

/** Agencies by their domains: each has a name, and a sign for its document numbers. */
export const DOMAINS = split(`
办公室:办 发展改革局:发 工业信息局:工 教育局:教 科技局:科 民政局:民 司法局:司 财政局:财 人力资源局:人 自然资源局:自
生态环境局:环 住房建设局:建 交通运输局:交 水务局:水 农业农村局:农 商务局:商 文化旅游局:文 卫生健康局:卫 应急管理局:应
审计局:审 统计局:统 林业局:林 医疗保障局:医 市场监管局:市`);
export const INSTITUTIONS = split('政务服务中心:务 公共资源交易中心:资 公积金管理中心:积 信息中心:信');
export const GROUPS = split('政务公开领导小组:公 安全生产委员会:安 防汛抗旱指挥部:汛');
export const COUNTIES = split('甲县 乙县 丙县 丁县 戊县 己县 庚县 辛县');

/** Characters and endings of which made-up village and road names are put together. */
export const PLACE_CHARACTERS = [
  ...'石柳槐杏桃榆松柏枣竹荷菊兰梅枫桦杨桐棉麦粟豆椒葱蒜姜莲菱芦荻鹿鹤雁燕鹰雀蝶蜂羊驼马牛鹅鱼虾贝珠玉铜铁锡陶瓦砖窑磨碾井泉溪涧潭湾渡桥闸坝堤滩洲岭岗坡崖峡谷塬坪坳沟壑川原云霞虹雾霜雪露雨雷风晴朗晨暮晓夕春秋青碧朱丹紫黛素皓清静宁康泰祥瑞福禄寿喜庆丰茂盛荣华嘉佳秀美善仁义礼智信诚勤俭朴耕织樵牧',
] as const;
export const PLACE_ENDINGS = split('村 镇 乡 社区 路 桥头 水库 林场 小学 卫生院');

/** What agencies' catalogs list: id, title, article 20 category, the folders that it collects. */
export const CATALOG_ITEMS: readonly (readonly [
  id: string,
  title: string,
  category: number,
  collects?: readonly string[],
])[] = [
  ['jgsz', '机构设置', 2, ['leaders']],
  ['gfxwj', '规范性文件', 1, ['policies', 'interpretations']],
  ['ghjh', '规划计划', 3],
  ['tjsj', '统计数据', 4],
  ['xksx', '行政许可', 5, ['powers', 'services']],
  ['cfqz', '行政处罚', 6],
  ['yjs', '预算决算', 7],
  ['sfbz', '收费标准', 8],
  ['cgxx', '采购信息', 9],
  ['zdxm', '重大项目', 10],
  ['msbz', '民生保障', 11, ['responses', 'proposals']],
  ['yjya', '应急预案', 12],
  ['gzdt', '工作动态', 15, ['meetings', 'consultations']],
];
