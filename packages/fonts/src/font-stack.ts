// From a text and a wish for a font to the faces that draw it.

import { cover, drawsWhole, type OpenedFace } from './cover.js';
import type { Face, FaceRequest, FaceStack } from './face.js';
import { createFallbackOrder, emojiFamily, fallbackFamilies } from './fallbacks.js';
import type { Letter } from './marked-letters.js';
import { type Ranges, subtract } from './ranges.js';
import { readFeatures } from './sfnt/features.js';
import { readTables } from './sfnt/tables.js';
import type { StyledFamily } from './styled-family.js';
import { isInvisible, isMadeOfSpace, isSpace, wantedCharacters } from './wanted-characters.js';

/** Finds a bundled family and gives it the style of the request. */
export type StyleByName = (name: string) => StyledFamily;

/** What one round of asking brought. */
interface Round {
  readonly name: string;
  readonly opened: readonly OpenedFace[];
  readonly missing: readonly Letter[];
}

interface Fallbacks {
  readonly rounds: readonly Round[];
  readonly missing: readonly Letter[];
}

function groupByFamily(letters: readonly Letter[], familyOf: (letter: Letter) => string | undefined) {
  const groups = new Map<string, Letter[]>();
  const nobody: Letter[] = [];
  for (const letter of letters) {
    const name = familyOf(letter);
    if (name === undefined) nobody.push(letter);
    else groups.set(name, [...(groups.get(name) ?? []), letter]);
  }
  return { groups, nobody };
}

/** The faces of a family that draw one of the letters whole, and the letters that none of them does. */
async function coverLetters(family: StyledFamily, letters: readonly Letter[]): Promise<Omit<Round, 'name'>> {
  const { opened, missing } = await cover(family, [...new Set(letters.map(([base]) => base))], {
    base: false,
  });
  const lacking = new Set(missing);
  const isMissing = (letter: Letter) =>
    lacking.has(letter[0]) || (letter.length > 1 && !opened.some(({ data }) => drawsWhole(data, letter)));
  return {
    opened: opened.filter(({ data }) => letters.some((letter) => drawsWhole(data, letter))),
    missing: letters.filter(isMissing),
  };
}

/** Asks for each letter one family after another, in the order of its base, all letters at a time. */
async function askFallbacks(
  letters: readonly Letter[],
  orderOf: (codePoint: number) => Iterator<string>,
  styleOf: StyleByName,
): Promise<Fallbacks> {
  const orders = new Map(letters.map((letter) => [letter, orderOf(letter[0])]));
  const rounds: Round[] = [];
  const missing: Letter[] = [];
  let left = letters;
  while (left.length > 0) {
    const { groups, nobody } = groupByFamily(left, (letter) => {
      const { done, value } = orders.get(letter)!.next();
      return done ? undefined : value;
    });
    missing.push(...nobody);
    const answers = await Promise.all(
      [...groups].map(async ([name, wanted]) => ({
        name,
        ...(await coverLetters(styleOf(name), wanted)),
      })),
    );
    rounds.push(...answers);
    left = answers.flatMap((answer) => answer.missing);
  }
  return { rounds, missing };
}

/** Text fonts leave characters that are pictures by default to the picture font behind them. */
function leavePictures(opened: OpenedFace, pictures: Ranges): OpenedFace {
  if (opened.face.color || pictures.length === 0) return opened;
  return { ...opened, face: { ...opened.face, ranges: subtract(opened.face.ranges, pictures) } };
}

function inOrder(
  rounds: readonly Pick<Round, 'name' | 'opened'>[],
  codePoints: readonly number[],
): readonly OpenedFace[] {
  const byId = new Map<string, { readonly rank: number; readonly opened: OpenedFace }>();
  const presented = codePoints.filter((codePoint) =>
    /\p{Emoji_Presentation}/u.test(String.fromCodePoint(codePoint)),
  );
  const pictures = presented.flatMap((codePoint) => [codePoint, codePoint]);
  for (const { name, opened } of rounds) {
    const rank = fallbackFamilies.indexOf(name);
    for (const each of opened) byId.set(each.face.id, { rank, opened: leavePictures(each, pictures) });
  }
  return [...byId.values()].sort((a, b) => a.rank - b.rank).map(({ opened }) => opened);
}

const namedCharacters = 10;

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function missingWarning(letters: readonly Letter[]): FaceStack['warnings'] {
  const missing = letters.filter(([base]) => !isInvisible(base) && !isSpace(base));
  if (missing.length === 0) return [];
  const names = missing.slice(0, namedCharacters).map((letter) => letter.map(nameOf).join(' '));
  const more = missing.length - names.length;
  const list = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [{ code: 'missing_glyph', message: `No font at hand draws ${list}.` }];
}

// A painter makes small capitals of capitals where the font has none.
const madeUp = new Set(['smcp', 'c2sc']);

function featureWarnings(
  name: string,
  wanted: readonly string[],
  own: readonly OpenedFace[],
): FaceStack['warnings'] {
  const asked = wanted.filter((tag) => !madeUp.has(tag));
  if (asked.length === 0) return [];
  const known = own.map(({ data }) => readFeatures(readTables(data.file.bytes)));
  const missing = asked.filter((tag) => !known.some((tags) => tags.has(tag)));
  if (missing.length === 0) return [];
  const message = `${name} has no OpenType feature ${missing.map((tag) => `"${tag}"`).join(', ')}; its letters stay as they are.`;
  return [{ code: 'feature_missing', message }];
}

function filesOf(opened: readonly OpenedFace[]): FaceStack['files'] {
  return [...new Map(opened.map(({ data }) => [data.file.id, data.file])).values()];
}

function withMarked({ face, data }: OpenedFace, letters: readonly Letter[]): Face {
  if (letters.length === 0) return face;
  const drawn = letters.filter((letter) => drawsWhole(data, letter));
  return { ...face, marked: new Set(drawn.map((letter) => String.fromCodePoint(...letter))) };
}

/** The faces for a text: the family's own, then those of the families that draw what it lacks. */
export async function buildStack(
  request: FaceRequest,
  family: StyledFamily,
  styleOf: StyleByName,
): Promise<FaceStack> {
  const wanted = wantedCharacters(request.text);
  const [own, pictures] = await Promise.all([
    cover(family, wanted.text, { base: true }),
    wanted.emoji.length === 0 ? undefined : cover(styleOf(emojiFamily), wanted.emoji, { base: true }),
  ]);
  const orderOf = createFallbackOrder(request.text, request.lang);
  const visible = own.missing.filter((codePoint) => !isInvisible(codePoint) && !isMadeOfSpace(codePoint));
  const notDrawn = (pictures?.missing ?? []).filter((codePoint) => !isInvisible(codePoint));
  const first = [...own.opened, ...(pictures?.opened ?? [])];
  const unsolved: readonly Letter[] = [
    ...[...new Set([...visible, ...notDrawn])].map((codePoint) => [codePoint] as const),
    ...wanted.marked.filter((letter) => !first.some(({ data }) => drawsWhole(data, letter))),
  ];
  const fallbacks = await askFallbacks(unsolved, orderOf, styleOf);
  const rounds = pictures
    ? [...fallbacks.rounds, { name: emojiFamily, opened: pictures.opened }]
    : fallbacks.rounds;
  const ownIds = new Set(own.opened.map(({ face }) => face.id));
  const behind = inOrder(rounds, wanted.emoji).filter(({ face }) => !ownIds.has(face.id));
  const opened = [...own.opened, ...behind];
  const faces = opened.map((each) => withMarked(each, wanted.marked));
  const warnings = [
    ...featureWarnings(family.name, request.features ?? [], own.opened),
    ...missingWarning(fallbacks.missing),
  ];
  return { faces, files: filesOf(opened), warnings };
}
