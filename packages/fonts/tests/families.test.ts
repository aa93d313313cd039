import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFontLibrary } from '../src/index.js';
import { familyFolder, fontFileName, readSlices } from '../src/slices.js';

// The names that templates made elsewhere use.
const spelt =
  'AlfaSlabOne AnekTelugu Anton Archivo ArchivoBlack Arimo Assistant Barlow BarlowCondensed BebasNeue Bitter BricolageGrotesque Bungee Cabin Cairo Caveat ChangaOne CommitMono CormorantGaramond CrimsonText DancingScript DMSans Dosis EBGaramond Exo2 Figtree FiraSans FjallaOne GravitasOne Heebo Hind HindSiliguri IBMPlexSans Inconsolata Inter InterTight JosefinSans Jost Kanit Karla Lato Lexend LibreBaskerville LibreFranklin Lobster Lora Manrope Merriweather Montserrat MPLUSRounded1c Mukta Mulish NanumGothic NotoSans NotoSansArabic NotoSansJP NotoSansKR NotoSansSC NotoSansTC NotoSansTelugu NotoSerif NotoSerifJP Nunito NunitoSans OpenSans Oswald Outfit Overpass Oxygen Pacifico PlayfairDisplay PlusJakartaSans Poppins Prompt PTSans PTSerif PublicSans Quicksand Raleway Ramabhadra RedHatDisplay Roboto RobotoCondensed RobotoFlex RobotoMono RobotoSlab Rubik Saira SchibstedGrotesk ShareTech Slabo27px SmoochSans Sora SourceCodePro SourceSans3 SpaceGrotesk TitilliumWeb Ubuntu WorkSans'.split(
    ' ',
  );

const library = createFontLibrary();

it('bundles 99 families for text', () => {
  expect(spelt).toHaveLength(99);
  expect(library.families().filter(({ role }) => role === 'text')).toHaveLength(99);
});

it.each(spelt)('finds %s in every spelling and loads it', async (name) => {
  const family = library.find(name)!;
  expect(family.role).toBe('text');
  for (const other of [family.name, family.name.toLowerCase().replaceAll(' ', '-'), name.toUpperCase()]) {
    expect(library.find(other)).toBe(family);
  }
  const { faces, warnings } = await library.stack({
    family: name,
    weight: 400,
    italic: false,
    text: 'Hamburg',
  });
  expect(warnings).toEqual([]);
  expect(faces).toHaveLength(1);
  expect(faces[0]!.family).toBe(family.name);
  expect(faces[0]!.metrics.ascent + faces[0]!.metrics.descent).toBeGreaterThan(0.8);
});

describe('the table', () => {
  it.each(library.families())('knows only files that are there: $name', (family) => {
    const slices = readSlices(family);
    for (const italic of [false, true]) {
      const offered = italic ? family.weights.italic : family.weights.normal;
      for (const weight of offered) {
        for (const { subset } of slices) {
          const name = fontFileName(family, { subset, weight, italic });
          expect(existsSync(join(familyFolder(family), 'files', name)), name).toBe(true);
        }
      }
    }
  });
});

it('offers near names', () => {
  expect(library.suggest('Monserat')).toContain('Montserrat');
  expect(library.suggest('zzzz')).toEqual([]);
});
