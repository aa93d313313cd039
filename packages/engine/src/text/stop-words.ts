// Words that lean on the next: articles, prepositions, conjunctions and other small words that no line should end with.
const lists: Readonly<Record<string, string>> = {
  en: 'a an the of to in on at by for from with and or but nor as is are was be if than that this these those its his her our your my their into onto over under about after before between through per via vs not no',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach von vom zu zum zur für durch gegen ohne um über unter vor zwischen als wie ist sind dass wenn kein keine ihr ihre sein seine',
  fr: 'le la les un une des du de d l à au aux en dans par pour sur sous avec sans chez et ou mais ni que qui est sont ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos vers entre',
  es: 'el la los las un una unos unas de del a al en con por para sin sobre entre hacia hasta y e o u pero ni que es son su sus mi mis tu tus se lo como más muy',
  it: 'il lo la i gli le l un uno una un di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei nelle con su sul sulla per tra fra e ed o ma che è sono suo sua non',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até e ou mas que é são seu sua se ao à aos às não',
  nl: 'de het een en of maar in op aan bij met van voor naar uit over onder tussen door tot te ten ter om als dan is zijn dat die deze dit niet geen hun haar mijn je uw',
  pl: 'a i o u w z na do od po za ze we nad pod przed przez dla bez przy oraz lub ale czy że jak nie się to są jest',
  cs: 'a i o u v z s k na do od po za ze ve se ke pro bez pod nad před při přes nebo ale že jak ne je jsou to',
  ru: 'а и о у в с к я на до от по за из во со ко об для без при про над под или но что как не ни это же бы ли',
  uk: 'а і й о у в з я на до від по за із зі для без при про над під або але що як не ні це та',
  sv: 'en ett den det de och eller men i på av för från med till om vid under över mellan genom som är att inte sin sitt',
  da: 'en et den det de og eller men i på af for fra med til om ved under over mellem gennem som er at ikke sin sit',
  tr: 've ile bir bu şu o da de ki için gibi kadar ya veya ama çok en her daha',
  ro: 'un o al a ai ale de din la în pe cu fără prin pentru sub peste spre și sau dar că este sunt nu se',
  el: 'ο η το οι τα του της των τον την ένας μια ένα και ή αλλά σε στο στη στον στην στα από με για χωρίς ως να θα δεν που',
  vi: 'và hoặc nhưng của cho với trong trên dưới từ đến là một các những để bằng ở',
  id: 'dan atau tetapi di ke dari untuk dengan yang pada oleh ini itu adalah tidak',
  hi: 'और या का की के को से में पर है यह वह एक ने',
  ar: 'في من إلى على عن مع أو ثم أن إن لا ما هذا هذه',
  he: 'את של על אל עם או כי לא אם זה זו כל',
};

const sets = new Map(Object.entries(lists).map(([lang, words]) => [lang, new Set(words.split(' '))]));

/** The stop words of a language; of the language that `words` look most like when it is not given. */
export function stopWordsFor(lang: string | undefined, words: readonly string[]): ReadonlySet<string> {
  const named = lang && sets.get(lang.split('-')[0]!.toLowerCase());
  if (named) return named;
  if (lang) return new Set();
  let best: ReadonlySet<string> = sets.get('en')!;
  let most = 0;
  for (const set of sets.values()) {
    const found = words.reduce((count, word) => count + (set.has(word) ? 1 : 0), 0);
    if (found > most) {
      best = set;
      most = found;
    }
  }
  return best;
}
