import { expect, test } from 'vitest';
import { createCard } from '../card.js';
import { worstContrast } from '../color/contrast.js';
import { parseCard } from '../params/parse-card.js';
import { suitedTo } from './suited-to.js';
import { themes } from './themes.js';

/** The colour of the title of a card with nothing else on it. */
function titleColorOf(query: string): unknown {
  const { spec } = createCard(parseCard(new URLSearchParams(`title=Hello&${query}`)).card);
  const json = JSON.stringify(spec);
  return /"text":"Hello".*?"text_color":"(#[0-9A-F]{6})"/i.exec(json)?.[1];
}

test('dark words of a theme turn white on black', () => {
  expect(titleColorOf('theme=bold&bgColor=000000')).toBe('#FFFFFF');
});

test('light words of a theme turn dark on a light ground', () => {
  const color = titleColorOf('theme=dark&bgColor=fde68a');
  expect(worstContrast(String(color), ['#FDE68A'])).toBeGreaterThan(13);
});

test('a colour that was asked for keeps its hue', () => {
  expect(titleColorOf('theme=bold&bgColor=000000&titleColor=ffb3b3')).toBe('#FFB3B3');
});

test.each(Object.values(themes))('$name keeps its colours on its own ground', ({ colors }) => {
  expect(suitedTo([colors.background], colors)).toBe(colors);
});
