/** Headlines as people write them, short to long, by BCP 47 tag. */
export const titles: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Changelog',
    'Ship it on a Friday',
    'How to Build a REST API with Node.js and TypeScript',
    'Why we moved four hundred services from Kubernetes to plain virtual machines, and what it cost us',
    'Everything you always wanted to know about time zones, leap seconds and calendars but were afraid to ask the one engineer who has already shipped a scheduling system to several million patient people!',
  ],
  de: [
    'Grundlagen',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'Das Lieferkettensorgfaltspflichtengesetz verständlich erklärt',
    'Warum die Geschwindigkeitsbegrenzung auf Autobahnen die Verkehrssicherheit messbar erhöht',
  ],
  fr: [
    'Bonjour !',
    'Où est passée la clé du grenier ?',
    'L’intelligence artificielle expliquée à celles et ceux qui n’ont jamais écrit une ligne de code',
  ],
  es: [
    '¿Qué hay de nuevo?',
    'Mañana empieza todo',
    'Guía completa para organizar una conferencia técnica sin perder la calma ni el presupuesto',
  ],
  'pt-BR': [
    'Ações',
    'Como medir a latência de verdade',
    'As lições que aprendemos ao reescrever nosso sistema de pagamentos em seis meses',
  ],
  it: [
    'Perché no?',
    'La cucina delle nonne, spiegata ai nipoti',
    'Com’è fatta una città che funziona: acqua, luce, strade e persone che se ne occupano',
  ],
  nl: [
    'IJmuiden',
    'Reünie van de coördinatoren',
    'Waarom de arbeidsongeschiktheidsverzekering eindelijk begrijpelijk wordt',
  ],
  sv: [
    'Räksmörgås',
    'Så bygger vi en snabbare webb',
    'Därför är järnvägsunderhållet den viktigaste frågan för hela näringslivet',
  ],
  fi: [
    'Hyvää päivää',
    'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas',
    'Näin rakennat verkkopalvelun, joka kestää ruuhkahuiput',
  ],
  pl: [
    'Żółta łódź',
    'Jak działa wyszukiwarka od środka',
    'Dlaczego konstantynopolitańczykowianeczka wciąż bawi kolejne pokolenia czytelników',
  ],
  cs: [
    'Příliš žluťoučký kůň',
    'Jak jsme zrychlili web o polovinu',
    'Nejnezdevětadevadesáteronásobitelnější zkušenosti z provozu',
  ],
  hu: [
    'Árvíztűrő tükörfúrógép',
    'Így lett gyorsabb az oldalunk',
    'Megszentségteleníthetetlenségeskedéseitekért: a magyar nyelv leghosszabb szavai',
  ],
  tr: [
    'İstanbul’da bahar',
    'Yazılım ekipleri nasıl büyür?',
    'Çekoslovakyalılaştıramadıklarımızdan mısınız ve başka uzun sözcükler üzerine',
  ],
  vi: [
    'Xin chào',
    'Những người bạn cũ gặp lại nhau',
    'Hướng dẫn đầy đủ để xây dựng một trang web nhanh và dễ tiếp cận',
  ],
  ru: [
    'Здравствуйте',
    'Как устроен поиск изнутри',
    'Почему достопримечательности Санкт-Петербурга открывают заново даже те, кто вырос рядом с ними',
  ],
  uk: [
    'Їжак у тумані',
    'Що нового у версії 3.2',
    'Як ми перенесли сорок сервісів за один місяць і нікого не розбудили',
  ],
  el: ['Καλημέρα', 'Η θάλασσα το χειμώνα', 'Πώς φτιάχνεται μια γρήγορη ιστοσελίδα που διαβάζεται από όλους'],
  he: ['שלום', 'איך בונים אתר מהיר', 'מדריך מלא לבניית ממשק תכנות עם Node.js ו־TypeScript בלי לאבד את הראש'],
  ar: [
    'مرحبا',
    'كيف تبني موقعا سريعا',
    'دليل شامل لبناء واجهة برمجية باستخدام Node.js للمبتدئين والمحترفين على حد سواء',
  ],
  fa: [
    'سلام دنیا',
    'چگونه یک وب‌سایت سریع بسازیم',
    'راهنمای کامل ساخت رابط برنامه‌نویسی با زبان‌های امروزی برای تازه‌کارها',
  ],
  ur: ['خوش آمدید', 'موسم بہت اچھا ہے', 'تیز رفتار ویب سائٹ بنانے کا مکمل طریقہ جو ہر کوئی سمجھ سکے'],
  hi: ['नमस्ते', 'तेज़ वेबसाइट कैसे बनाएँ', 'शुरुआती लोगों के लिए प्रोग्रामिंग इंटरफ़ेस बनाने की पूरी मार्गदर्शिका'],
  bn: ['স্বাগতম', 'নদীর ধারে একটি বিকেল', 'নতুনদের জন্য দ্রুত ওয়েবসাইট তৈরির সম্পূর্ণ নির্দেশিকা'],
  ta: ['வணக்கம்', 'வேகமான இணையதளம் உருவாக்குவது எப்படி', 'தொடக்கநிலையாளர்களுக்கான நிரலாக்க இடைமுக வழிகாட்டி'],
  th: ['สวัสดี', 'วิธีสร้างเว็บไซต์ที่รวดเร็ว', 'คู่มือฉบับสมบูรณ์สำหรับผู้เริ่มต้นสร้างส่วนต่อประสานโปรแกรมด้วยตัวเอง'],
  ja: [
    'はじめに',
    '速いウェブサイトの作り方',
    '初心者のためのプログラミング入門:はじめてのアプリケーションを公開するまでの道のりをやさしく解説します',
  ],
  ko: [
    '안녕하세요',
    '빠른 웹사이트 만드는 법',
    '처음 시작하는 사람을 위한 프로그래밍 안내서와 실제 서비스 운영에서 배운 열 가지 교훈',
  ],
  'zh-Hans': [
    '你好',
    '如何构建快速的网站',
    '面向初学者的完整编程指南:从第一行代码到上线运行的每一个步骤都讲清楚',
  ],
  'zh-Hant': [
    '歡迎',
    '打造快速網站的方法',
    '寫給初學者的完整程式設計指南:從第一行程式碼到正式上線的每個步驟',
  ],
  emoji: [
    '🚀 Launch',
    'We 💜 open source 🎉',
    'Release party 🥳 with family 👨‍👩‍👧‍👦 and flags 🇯🇵🏳️‍🌈 all day long',
  ],
  odd: [
    'https://cards.example.com/api/v1/og?title=Hello+World&theme=dark&pattern=dots',
    'Pneumonoultramicroscopicsilicovolcanoconiosis',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'getServerSidePropsWithIncrementalStaticRegenerationOptions',
    '5 * 3 = 15 and **not** bold, <b>nor</b> & friends',
    'I',
    '42',
  ],
};
