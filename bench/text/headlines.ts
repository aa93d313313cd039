// Headlines of 80 characters, made of a script's words by a fixed series of numbers.

export interface Script {
  readonly name: string;
  readonly lang: string;
  /** Layouts a second that are promised for words seen before. */
  readonly least: number;
  readonly words: readonly string[];
  /** What stands between words. */
  readonly space: string;
}

const split = (words: string) => words.split(' ');

export const scripts: readonly Script[] = [
  {
    name: 'Latin',
    lang: 'en',
    least: 10_000,
    space: ' ',
    words: split(
      'the quiet return of city trams and why small teams draw better maps from old satellite dishes a baker writes letters to his island about moss salt patience bridges winter swimming fonts kettles lighthouse keepers changelogs boring technology exciting times open source maintainers tired progress bars handwriting doctors',
    ),
  },
  {
    name: 'Arabic',
    lang: 'ar',
    least: 5000,
    space: ' ',
    words: split(
      'عودة الترام الهادئة إلى وسط المدينة لماذا نقلنا أربعين خدمة عملية واحدة آخر حارسة منارة على الساحل الشمالي كيف تخبز الخبز في مطبخ بلا ساعة فن قول لا لفكرة جيدة طلاب يبنون تلسكوبا من هوائيات قديمة تاريخ قصير لشريط التقدم ثلاثة دروس انهيار جسر الثمن الخفي للشحن المجاني الطيور التي تعيش فوق الطريق السريع',
    ),
  },
  {
    name: 'Thai',
    lang: 'th',
    least: 5000,
    space: '',
    words: split(
      'ทำไม เรา ย้าย บริการ มา ไว้ ใน กระบวนการ เดียว การ กลับมา อย่าง เงียบ ของ รถราง กลาง เมือง ผู้ เฝ้า ประภาคาร คนสุดท้าย ชายฝั่ง ทางเหนือ วิธี อบ ขนมปัง ครัว ไม่มี นาฬิกา ศิลปะ ปฏิเสธ ความคิด ดี นักศึกษา สร้าง กล้อง จาก เสาอากาศ เก่า',
    ),
  },
  {
    name: 'Japanese',
    lang: 'ja',
    least: 5000,
    space: '',
    words: split(
      '四十の サービスを 一つの プロセスに まとめた 理由 静かに 街の 中心へ 帰ってきた 路面電車 壊れた トースターが 教えてくれた ソフトウェアの 話 北の 海岸で 灯台を 守る 最後の ひとり 時計の ない 台所で パンを 焼く 方法 学生たちが 古い アンテナで 電波望遠鏡を 組み立てた',
    ),
  },
];

const LENGTH = 80;

/** `count` headlines; those of different purposes share no words that are not of one character. */
export function headlinesOf(
  script: Script,
  count: number,
  purpose: 'first' | 'fresh' | 'seen',
): readonly string[] {
  const next = series(purpose.length * 7919 + script.name.length);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < LENGTH) {
      const word = script.words[next(script.words.length)]!;
      // A word made of two is in no cache; a third keeps each new one unlike the last.
      const shown = purpose === 'fresh' ? newWord(script, word, next) : word;
      text += (text ? script.space : '') + shown;
    }
    return text.slice(0, LENGTH).trim();
  });
}

function newWord({ words }: Script, word: string, next: (below: number) => number): string {
  const other = () => [...words[next(words.length)]!].slice(0, 3).join('');
  return other() + word.slice(0, 3) + other();
}

/** Numbers that look random and are the same in every run (the minimal standard generator). */
function series(seed: number): (below: number) => number {
  let state = seed % 2147483647 || 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
