// Every parameter of a card, as data: what reads it, what it is called elsewhere, what it means.

import { layoutNames, patternNames, platformNames, themeNames } from '../names.js';
import { sentences, series, stats, tags } from './list-readers.js';
import type { Reader } from './reader.js';
import { choice, color, gradientColors, language, lines, number, size, text, url } from './readers.js';

export interface Parameter<T> {
  readonly reader: Reader<T>;
  /** Other words for it. */
  readonly aliases?: readonly string[];
  readonly description: string;
  readonly default?: T;
  readonly isRequired?: true;
  readonly example: string;
}

const parameter = <T>(reader: Reader<T>, about: Omit<Parameter<NoInfer<T>>, 'reader'>): Parameter<T> => ({
  reader,
  ...about,
});

const words = {
  title: parameter(text(200), {
    description: 'The headline.',
    isRequired: true,
    aliases: ['heading', 'headline', 'text', 'name'],
    example: 'How to build a REST API',
  }),
  subtitle: parameter(text(300), {
    description: 'A sentence below the title.',
    aliases: ['description', 'desc', 'sub_title'],
    example: 'A complete guide for beginners',
  }),
  caption: parameter(text(100), {
    description: 'A short line in the accent colour.',
    aliases: ['tagline', 'footer'],
    example: 'Part 1 of 4',
  }),
  brand: parameter(text(50), {
    description: 'The name of the site or company, beside the logo.',
    aliases: ['site_name', 'siteName', 'brandName'],
    example: 'Acme',
  }),
  site: parameter(text(60), {
    description: 'An address or section, opposite the brand.',
    aliases: ['domain', 'website', 'section'],
    example: 'acme.dev',
  }),
};

const look = {
  theme: parameter(choice(themeNames), {
    description: 'Colours, light and type.',
    default: 'dark',
    example: 'dark',
  }),
  pattern: parameter(choice(patternNames), {
    description: 'A faint pattern behind the words.',
    default: 'none',
    example: 'dots',
  }),
  icon: parameter(text(60), { description: 'A Lucide icon, by its name.', example: 'rocket' }),
  layout: parameter(choice(layoutNames), {
    description: 'How the card is composed.',
    default: 'standard',
    aliases: ['type', 'template'],
    example: 'standard',
  }),
  titleColor: parameter(color, {
    description: 'Colour of the title.',
    aliases: ['title_color', 'textColor', 'color'],
    example: 'ffffff',
  }),
  subtitleColor: parameter(color, {
    description: 'Colour of the other words.',
    aliases: ['subtitle_color'],
    example: 'a9b1bf',
  }),
  accent: parameter(color, {
    description: 'The accent colour.',
    aliases: ['accentColor', 'accent_color', 'brandColor'],
    example: '8b98ff',
  }),
  bgColor: parameter(color, {
    description: 'A plain background.',
    aliases: ['bg', 'background', 'bg_color', 'backgroundColor', 'background_color'],
    example: '101828',
  }),
  bgGradient: parameter(gradientColors, {
    description: 'A background that runs from one colour to another.',
    aliases: ['gradient', 'bg_gradient', 'backgroundGradient'],
    example: 'ff6600,1a1a2e',
  }),
  gradientStart: parameter(color, {
    description: 'The first colour of `bgGradient`.',
    aliases: ['gradient_start', 'gradientFrom'],
    example: 'ff6600',
  }),
  gradientEnd: parameter(color, {
    description: 'The last colour of `bgGradient`.',
    aliases: ['gradient_end', 'gradientTo'],
    example: '1a1a2e',
  }),
  gradientAngle: parameter(number(-360, 360), {
    description: 'Direction of the gradient in degrees: 0 is left to right, 90 top to bottom.',
    default: 45,
    aliases: ['gradient_angle', 'angle'],
    example: '135',
  }),
};

const pictures = {
  image: parameter(url, {
    description: 'A picture: of the product, the person, the episode, or behind the words.',
    aliases: ['img', 'picture', 'photo', 'imageUrl', 'image_url', 'cover', 'portrait'],
    example: 'https://example.com/picture.jpg',
  }),
  logo: parameter(url, {
    description: 'The logo beside the brand.',
    aliases: ['logoUrl', 'logo_url'],
    example: 'https://example.com/logo.svg',
  }),
  avatar: parameter(url, {
    description: 'A portrait of the author.',
    aliases: ['avatarUrl', 'avatar_url', 'authorImage'],
    example: 'https://example.com/ada.jpg',
  }),
};

const figures = {
  value: parameter(text(40), {
    description: 'The figure of a `metric` card; the title without it.',
    aliases: ['stat_value', 'statValue', 'metric'],
    example: '98.2%',
  }),
  label: parameter(text(100), {
    description: 'What the figure counts.',
    aliases: ['stat_label', 'statLabel'],
    example: 'Monthly active users',
  }),
  change: parameter(text(30), {
    description: 'How much the figure has changed.',
    aliases: ['trend_value', 'trendValue', 'delta'],
    example: '+12.4%',
  }),
  trend: parameter(
    choice(['up', 'down', 'flat'], { rising: 'up', falling: 'down', neutral: 'flat', stable: 'flat' }),
    {
      description: 'Where the figure is heading; the sign of `change` without it.',
      aliases: ['direction', 'trend_direction', 'trendDirection'],
      example: 'up',
    },
  ),
  series: parameter(series({ least: 2, most: 200 }), {
    description: 'Numbers that are drawn as a line.',
    aliases: ['data', 'values', 'sparkline'],
    example: '12,18,15,24,30',
  }),
  stats: parameter(stats({ most: 4, characters: 30 }), {
    description: 'Figures of a profile.',
    aliases: ['numbers'],
    example: '12.4k Followers,98 Repos',
  }),
};

const facts = {
  author: parameter(text(80), {
    description: 'Who wrote or said it.',
    aliases: ['by', 'host'],
    example: 'Ada Lovelace',
  }),
  role: parameter(text(100), {
    description: 'What the person does.',
    aliases: ['job', 'position', 'authorTitle', 'author_title'],
    example: 'Mathematician',
  }),
  handle: parameter(text(60), {
    description: 'A name on a network.',
    aliases: ['username', 'user'],
    example: '@ada',
  }),
  date: parameter(text(40), {
    description: 'A date, as 2026-03-31 or in words.',
    aliases: ['published', 'publishedAt', 'published_at'],
    example: '2026-03-31',
  }),
  time: parameter(text(40), { description: 'A time of day.', example: '18:30' }),
  readingTime: parameter(text(30), {
    description: 'Minutes to read, as a number or in words.',
    aliases: ['reading_time', 'readTime', 'read_time', 'minutes'],
    example: '8 min read',
  }),
  tags: parameter(tags({ most: 5, characters: 30 }), {
    description: 'Topics.',
    aliases: ['tag', 'topics', 'keywords', 'category'],
    example: 'API,Node',
  }),
  place: parameter(text(100), {
    description: 'Where an event takes place.',
    aliases: ['venue', 'location'],
    example: 'Kraftwerk, Berlin',
  }),
  price: parameter(text(30), { description: 'The price.', aliases: ['amount'], example: '€49' }),
  oldPrice: parameter(text(30), {
    description: 'What it cost before.',
    aliases: ['old_price', 'compareAtPrice', 'compare_at_price', 'was'],
    example: '€79',
  }),
  rating: parameter(number(0, 5), { description: 'Stars, 0 to 5.', aliases: ['stars'], example: '4.7' }),
  reviews: parameter(text(20), {
    description: 'How many people have rated it.',
    aliases: ['reviewCount', 'review_count'],
    example: '1,204',
  }),
  version: parameter(text(30), {
    description: 'The version of a release.',
    aliases: ['release'],
    example: 'v2.4',
  }),
  changes: parameter(sentences({ most: 3, characters: 120 }), {
    description: 'What is new, each as `Tag: words`.',
    aliases: ['features', 'highlights'],
    example: 'New: dark mode|Fixed: slow search',
  }),
  episode: parameter(text(30), {
    description: 'Number of an episode.',
    aliases: ['ep', 'episodeNumber'],
    example: '42',
  }),
  duration: parameter(text(30), {
    description: 'How long an episode lasts.',
    aliases: ['length'],
    example: '48 min',
  }),
  code: parameter(lines(2000), {
    description: 'Code, shown in a panel.',
    aliases: ['snippet'],
    example: 'npm install limn',
  }),
  codeLang: parameter(text(30), {
    description: 'The language or file name of the code.',
    aliases: ['code_lang', 'syntax', 'filename', 'file'],
    example: 'server.ts',
  }),
};

const file = {
  size: parameter(size, {
    description: 'Size of the picture.',
    default: { name: 'og', width: 1200, height: 630 },
    aliases: ['dimensions'],
    example: 'og',
  }),
  platform: parameter(choice(platformNames, { twitter: 'x' }), {
    description: 'Where the card will be seen: picks size, format and bytes.',
    example: 'whatsapp',
  }),
  format: parameter(choice(['png', 'jpeg', 'webp', 'avif', 'svg'], { jpg: 'jpeg' }), {
    description: 'File format.',
    default: 'png',
    aliases: ['output', 'ext'],
    example: 'png',
  }),
  quality: parameter(number(1, 100, { whole: true }), {
    description: 'Quality of JPEG, WebP and AVIF.',
    aliases: ['q'],
    example: '85',
  }),
  max_bytes: parameter(number(1000, 20_000_000, { whole: true }), {
    description: 'The most bytes the file may have; without it, as many as every platform takes.',
    aliases: ['maxBytes'],
    example: '200000',
  }),
  scale: parameter(number(1, 3), {
    description: 'Device pixels for one pixel of the card.',
    aliases: ['dpr'],
    example: '2',
  }),
  dir: parameter(choice(['ltr', 'rtl']), {
    description: 'Which way the card reads; without it, as its language or its title does.',
    aliases: ['textDirection'],
    example: 'rtl',
  }),
  lang: parameter(language, {
    description: 'Language of the words.',
    aliases: ['locale', 'language', 'hl'],
    example: 'de',
  }),
};

/** Every parameter by its name. */
export const parameters = { ...words, ...look, ...pictures, ...figures, ...facts, ...file };

export type ParameterName = keyof typeof parameters;

export const parameterNames = Object.keys(parameters) as ParameterName[];
