// Japanese may end a line between almost any two letters; a headline ends its lines with phrases.

const WORD_JOINER = '\u2060';

const HIRAGANA = /\p{Script=Hiragana}/u;
/** Between phrases: behind the hiragana that end one, unless a letter follows that makes a noun of it (作り方), and behind a sign. */
const BETWEEN =
  /(?<=\p{Script=Hiragana})(?![方目達的性化者中円年月日人](?!\p{Script=Han}))(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{N}])|(?<=[\s、。，．：；！？:;!?」』）])/u;
/** A longer phrase may be parted anywhere: few lines would hold it. */
const LONGEST = 10;

/** The text with the letters of each phrase joined, so that no line ends between them; all but Japanese as it is. */
export function withPhrasesJoined(text: string): string {
  if (!HIRAGANA.test(text)) return text;
  return text.split(BETWEEN).map(joined).join('');
}

function joined(phrase: string): string {
  const letters = [...phrase];
  return letters.length > LONGEST ? phrase : letters.join(WORD_JOINER);
}
