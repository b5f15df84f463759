/** Links named by what the hand does, or by nothing but being links. */
const EMPTY_WORDS =
  /^(?:请|可)?(?:点击|单击|点|点按|戳|戳进|扫码|进入|猛戳)?(?:这里|此处|这儿|这个|此|本|下方|下面|以下|上述|该)?(?:的)?(?:链接|网址|地址|按钮|页面|网页)?(?:查看|打开|阅读|浏览|访问|了解|进入|下载|跳转)?(?:更多|详情|详细|详细内容|全文|原文|内容|链接|全部|这里)?$/;
const EMPTY_ENGLISH = /^(?:click)?(?:here|link|more|readmore|details?|viewmore|url)$/i;
const DECORATION = /[\s“”‘’"'（）()[\]【】<>《》〈〉>»→…·.。，,：:！!—_-]+/g;

/** Whether a link's words do not say where it leads: 点击这里, 更多, here. */
export function saysNothing(words: string): boolean {
  // Longer words than these say something.
  if (words.length > 40) return false;
  const bare = words.replace(DECORATION, '');
  return EMPTY_WORDS.test(bare) || EMPTY_ENGLISH.test(bare);
}

/** Words of an image that any image could have: 图片, image1, and the names that cameras and telephones give. */
const EMPTY_NAMES =
  /^(?:图|图片|图像|照片|相片|插图|配图|附图|截图|屏幕截图|屏幕快照|微信图片|微信截图|qq图片|qq截图|扫描件|未命名|无标题|新建图片|image|img|images|pic|picture|photo|figure|screenshot|snipaste|untitled|mmexport|dsc[nf]?|pxl|p|wechatimg|wx_camera|null|undefined|alt)?[\s_\-–—.()（）#:：第张幅年月日时分秒\d]*$/i;

/** Whether an image's alternative text does not say what it shows. @param file as the editor wrote it */
export function namesNothing(alternative: string, file: string): boolean {
  const text = alternative.trim();
  if (text === '') return true;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]*$/, '');
  const words = text.replace(/\.(?:png|jpe?g|gif|webp|bmp)$/i, '');
  // A file may be named by what it shows, which then is said.
  const isName = (words === stem || words === name || text === name) && !/\p{Script=Han}{4}/u.test(stem);
  return words.length <= 60 && (isName || EMPTY_NAMES.test(words) || text !== words);
}
