// Words that lean on the next, by language. Before the bar: articles, possessives, short prepositions, and the words for
// and and or, which no line should end with. After it: longer prepositions, other conjunctions, copulas and negations,
// which a line had better not end with.
const lists: Readonly<Record<string, string>> = {
  en: 'a an the of to in on at by for from with and or as into onto over per via vs my your his her its our their | is are was were be but nor if than that this these those under about after before between through not no',
  de: 'der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei beim mit nach von vom zu zum zur für um ihr ihre ihren sein seine seinen mein unser unsere | aber durch gegen ohne über unter vor zwischen als wie ist sind dass wenn kein keine nicht',
  fr: 'le la les un une des du de d l à au aux en dans par pour sur sous et ou son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette ces | avec sans chez mais ni que qui est sont vers entre ne n pas très plus',
  es: 'el la los las un una unos unas de del a al en con por para sin y e o u su sus mi mis tu tus | sobre entre hacia hasta pero ni que es son se lo como más muy no',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei nelle con su sul sulla per tra fra e ed o suo sua | ma che è sono non',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela para com e ou ao à aos às seu sua | sem sobre entre até mas que é são se não',
  nl: 'de het een en of in op aan bij met van voor naar uit om tot te ten ter zijn haar hun mijn je uw | maar over onder tussen door als dan is die dat deze dit niet geen',
  pl: 'a i o u w z na do od po za ze we dla bez przy | oraz lub ale czy że jak nie się to są jest nad pod przed przez',
  cs: 'a i o u v z s k na do od po za ze ve se ke pro bez | pod nad při přes před nebo ale že jak ne je jsou to',
  ru: 'а и о у в с к на до от по за из во со ко об для без при | я про над под или но что как не ни это же бы ли',
  uk: 'а і й о у в з на до від по за із зі для без при та | я про над під або але що як не ні це',
  sv: 'en ett den det de och i på av för från med till om vid sin sitt sina | eller men under över mellan genom som är att inte',
  da: 'en et den det de og i på af for fra med til om ved sin sit sine | eller men under over mellem gennem som der er at ikke',
  nb: 'en ei et den det de og i på av for fra med til om ved sin sitt | eller men under over mellom gjennom som er at ikke',
  tr: 've ile bir bu şu o | da de ki için gibi kadar ya veya ama çok en her daha',
  ro: 'un o al a ai ale de din la în pe cu și sau | fără prin pentru sub peste spre dar că este sunt nu se',
  el: 'ο η το οι τα του της των τον την ένας μια ένα και ή σε στο στη στον στην στα από με για | αλλά χωρίς ως να θα δεν που',
  vi: 'và hoặc của cho với từ đến | nhưng trong trên dưới là một các những để bằng ở',
  id: 'dan atau di ke dari untuk dengan pada | tetapi yang oleh ini itu adalah tidak',
  hi: 'और या | का की के को से में पर है यह वह एक ने',
  ar: 'في من إلى على عن مع أو | ثم أن إن لا ما هذا هذه',
  he: 'את של על אל עם או | כי לא אם זה זו כל',
};

/** How badly a word ends a line. */
export interface StopWords {
  /** Articles, possessives, short prepositions, and, or. */
  readonly strong: ReadonlySet<string>;
  /** Other small words. */
  readonly weak: ReadonlySet<string>;
}

const NONE: StopWords = { strong: new Set(), weak: new Set() };

const byLanguage = new Map<string, StopWords>(
  Object.entries(lists).map(([lang, words]) => {
    const [strong, weak] = words.split(' | ').map((part) => new Set(part.split(' ')));
    return [lang, { strong: strong!, weak: weak! }];
  }),
);
byLanguage.set('no', byLanguage.get('nb')!);

/** The stop words of a language; of the language that `words` look most like when it is not given. */
export function stopWordsFor(lang: string | undefined, words: readonly string[]): StopWords {
  if (lang) return byLanguage.get(lang.split('-')[0]!.toLowerCase()) ?? NONE;
  let best = byLanguage.get('en')!;
  let most = 0;
  for (const stops of byLanguage.values()) {
    const found = words.reduce((count, word) => count + (isStop(stops, word) ? 1 : 0), 0);
    if (found > most) {
      best = stops;
      most = found;
    }
  }
  return best;
}

function isStop({ strong, weak }: StopWords, word: string): boolean {
  return strong.has(word) || weak.has(word);
}
