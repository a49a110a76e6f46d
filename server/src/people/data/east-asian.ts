/**
 * Surnames of China, Korea and Viet Nam in usual romanisations and in Cyrillic, in lower case and
 * without accents: with them the surname comes first.
 */
export const EAST_ASIAN_SURNAMES: ReadonlySet<string> = new Set(
  `kim pak park yi li lee rhee ri chang jang chong chung jung jeong choe choi ch'oe cho jo kang yun yoon im lim rim han
  sin shin so seo suh kwon gwon hwang an ahn song yu yoo ryu hong chon jeon jun ko koh go mun moon yang son sohn pae bae
  paek baek ho heo huh nam no noh roh sim shim chu joo ju u woo kwak min na ra o oh ryang pang bang hyon hyun
  mao zhou chou zhu chu peng p'eng deng teng liu liao lin he ho chen ch'en chiang jiang wang zhang wu xu hsu sun zhao chao
  huang yang gao kao luo lo ma hu guo kuo liang xie hsieh tang t'ang feng cao ts'ao xi hsi ye yeh wei pan dong tung bo po nie
  zeng tseng geng keng yao xiao hsiao su qiao chiao ji chi dai tai hua wan qin zou
  shi shih ding ting fu cui ts'ui duan tuan fan fang gong kung hou jia chia jin chin kang kong lei lu lü mei meng ning qi
  qian ch'ien qu rao jao ren jen shao shen tan t'an tao t'ao tian t'ien wen xia hsia xiang hsiang xiong hsiung xue hsueh yan yen
  yin yuan yue yueh zhai zhan zhong zhuang
  nguyen tran le pham vo dang bui do ngo
  ким пак ли лим чан чон чхве цой чо кан юн им рим хан син со сон квон хван ан ю лю хон чжон ко мун ян пэ пэк пек хо нам но сим
  чу у квак мин о пон пан бан хен хён мао чжоу чжу пэн пын дэн лю ляо линь хэ чэнь цзян ван чжан сюй сунь чжао хуан гао ло ма
  ху го лян се тан фэн цао си е вэй дун бо не цзэн гэн яо сяо су цяо цзи дай хуа вань цинь ши дин
  фу цуй дуань фань фан гун хоу цзя цзинь кун лэй лу мэй мэн нин ци цянь цюй жао жэнь шао шэнь тань тао тянь вэнь ся сян
  сюн сюэ янь инь юань юэ чжай чжань чжун чжуан нгуен чан ле фам во`.split(/\s+/),
);

const SYLLABLE =
  /^(?:(?:[bcdfghjklmnpqrstwxyz]|[ckpt]'?h|ts'?|ss|kk|tt|pp|[csz]h|n?gh?)'?)?(?:[wy])?[aeiouŏŭü]{1,3}h?(?:ng|nh|[nklmprt])?$/;
const CYRILLIC_SYLLABLE = /^[бвгджзйклмнпрстфхцчшщ]{0,4}[аеёиоуыэюя]{1,2}[йвгкмлнпртнь]{0,2}$/;

/** Whether a word, without hyphens, could be one or two syllables of such a given name. */
export function isSyllabic(word: string): boolean {
  const plain = word.toLowerCase();
  if (isOne(plain)) return true;
  for (let cut = 1; cut < plain.length; cut++)
    if (isOne(plain.slice(0, cut)) && isOne(plain.slice(cut))) return true;
  return false;
}

function isOne(syllable: string): boolean {
  return SYLLABLE.test(syllable) || CYRILLIC_SYLLABLE.test(syllable);
}
