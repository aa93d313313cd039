/** Words of one kind that a design must bear. */
export interface Sample {
  readonly name: string;
  /** At most 200 code points, as of a card. */
  readonly title: string;
  /** A sentence below it, at most 300. Without one, all that may be missing is. */
  readonly line: string | undefined;
  /** BCP 47. */
  readonly lang: string;
}

/** What happens to designs: from two letters to the most that is allowed, and writing of many kinds. */
export const samples: readonly Sample[] = [
  { name: 'short', title: 'Hi', line: 'Short, too.', lang: 'en' },
  {
    name: 'medium',
    title: 'Ship your changelog before lunch',
    line: 'A small tool for teams that release every day.',
    lang: 'en',
  },
  {
    name: 'long',
    title: 'How we cut our build times in half by deleting a third of the code that nobody was using',
    line: 'What we measured, what we threw away, and the two changes that made the largest difference to everyone on the team.',
    lang: 'en',
  },
  {
    name: 'longest',
    title:
      'Everything that we have learned in eleven years of running the same database in production, from the first table to the last migration, and why we would choose almost all of it again if we were asked to',
    line: 'A long look back at backups that did not restore, indexes that nobody needed, a weekend in a cold basement, the one setting that we should have changed on the first day, and at the people who kept all of it running while the rest of us were asleep, on holiday, or looking for the manual of a machine.',
    lang: 'en',
  },
  {
    name: 'one long word',
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    line: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    lang: 'de',
  },
  {
    name: 'Arabic',
    title: 'كيف نبني منتجات يحبها الناس ويعودون إليها كل يوم',
    line: 'دليل قصير لكل من يريد أن يصنع شيئًا مفيدًا في عام 2026 دون ضجيج.',
    lang: 'ar',
  },
  {
    name: 'Hebrew',
    title: 'איך בונים מוצר שאנשים אוהבים וחוזרים אליו כל יום',
    line: 'מדריך קצר לכל מי שרוצה ליצור משהו שימושי בשנת 2026, בלי רעש.',
    lang: 'he',
  },
  {
    name: 'Hindi',
    title: 'हम ऐसे उत्पाद कैसे बनाते हैं जिन्हें लोग हर दिन इस्तेमाल करते हैं',
    line: 'उन सभी के लिए एक छोटी मार्गदर्शिका जो कुछ उपयोगी बनाना चाहते हैं।',
    lang: 'hi',
  },
  {
    name: 'Thai',
    title: 'เราสร้างผลิตภัณฑ์ที่ผู้คนรักและกลับมาใช้ทุกวันได้อย่างไร',
    line: 'คู่มือสั้นๆ สำหรับทุกคนที่อยากสร้างสิ่งที่มีประโยชน์โดยไม่ต้องส่งเสียงดัง',
    lang: 'th',
  },
  {
    name: 'Japanese',
    title: '人々に愛され、毎日使われる製品をどうつくるか',
    line: '役に立つものを静かにつくりたいすべての人のための、短い手引きです。',
    lang: 'ja',
  },
  {
    name: 'Korean',
    title: '사람들이 사랑하고 매일 다시 찾는 제품을 만드는 방법',
    line: '조용히 쓸모 있는 것을 만들고 싶은 모든 사람을 위한 짧은 안내서입니다.',
    lang: 'ko',
  },
  {
    name: 'emoji',
    title: 'Launch day 🚀 is here 👩🏽‍💻 and it works 🎉',
    line: 'Thank you 🙏🏾 to everyone who tested it 🏳️‍🌈 and to those who did not 🐌.',
    lang: 'en',
  },
  { name: 'missing fields', title: 'Only a title', line: undefined, lang: 'en' },
];
