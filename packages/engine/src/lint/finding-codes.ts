interface FindingKind {
  /** The field of the layer that decides most, where there is one. */
  readonly field?: string;
  /** Of `actual` and `limit`. */
  readonly unit: string;
  readonly meaning: string;
  readonly fix: string;
}

/** Every code that a finding can have. */
export const findingTable = {
  contrast_low: {
    field: 'text_color',
    unit: 'ratio (WCAG 2), the worst letter',
    meaning:
      'Words stand out too little from the pixels behind them. An error below 3:1, a warning below 4.5:1; for the title, the largest words, advice below 7:1.',
    fix: 'Take a darker or lighter colour, or lay a plain or half-transparent rectangle between the words and what is behind.',
  },
  text_small: {
    field: 'font_size_in_px',
    unit: 'pixels, when the picture is shown 400 wide',
    meaning:
      'Words are too small where pictures are shown small. A warning below 6 px, and below 13 px for the title; advice below 8 px.',
    fix: 'Set fewer words larger; leave out what nobody needs in a feed.',
  },
  text_outside_canvas: {
    field: 'position',
    unit: 'pixels beyond the edge',
    meaning: 'Letters reach over the edge of the picture.',
    fix: 'Move the layer inside, make its box narrower, or set `should_auto_scale`.',
  },
  text_clipped: {
    field: 'text',
    unit: 'pixels beyond the edge',
    meaning: 'Letters are cut off by the box of their layer or of a layout around it.',
    fix: 'Make the box larger, the words fewer, or set `should_auto_scale`.',
  },
  text_near_edge: {
    field: 'position',
    unit: 'pixels to the edge',
    meaning:
      'Letters stand nearer to the edge than 4 % of the shorter side: round corners and frames cut in there.',
    fix: 'Keep a margin: 60 pixels on a canvas of 1200 by 630 look calm.',
  },
  outside_safe_area: {
    field: 'position',
    unit: 'pixels outside',
    meaning: 'Letters or a code lie where a place that shows the picture crops it or lays something over it.',
    fix: 'Move them into the part that is always seen.',
  },
  text_overflow: {
    field: 'dimensions',
    unit: 'pixels of width or height',
    meaning: 'A text is larger than its box and runs over its edge.',
    fix: 'Make the box larger, the text shorter or smaller, or set `should_auto_scale`.',
  },
  text_cut: {
    field: 'max_lines',
    unit: 'lines',
    meaning: 'Lines of a text are left out, and nothing shows that they are.',
    fix: 'Make the box larger, the text shorter, or set `overflow` to `ellipsis` or `shrink`.',
  },
  text_ellipsis: {
    field: 'text',
    unit: 'ellipses',
    meaning: 'A text ends in an ellipsis. A warning for the title, advice for other words.',
    fix: 'Shorten the text, allow one more line, or set `should_auto_scale`.',
  },
  missing_glyph: {
    field: 'text',
    unit: 'texts',
    meaning: 'No font has some of the characters: boxes are drawn in their place.',
    fix: 'Bring a font that has these characters in `fonts`, or leave them out.',
  },
  texts_overlap: {
    field: 'position',
    unit: 'pixels',
    meaning: 'Two texts lie on each other.',
    fix: 'Move one of them, or set both into a layout, whose children never overlap.',
  },
  widow: {
    field: 'text',
    unit: '% of the longest line',
    meaning: 'The last line of a text is one short word.',
    fix: 'Set `wrap` to `pretty` or `balance`, or change the words a little.',
  },
  short_last_line: {
    field: 'text',
    unit: '% of the longest line',
    meaning: 'The last line of the title is shorter than 40 % of its longest.',
    fix: 'Set `wrap` to `balance`.',
  },
  picture_upscaled: {
    field: 'dimensions',
    unit: 'device pixels for one of the picture',
    meaning: 'A picture is drawn larger than it is and looks soft. A warning above 1.5, advice above 1.1.',
    fix: 'Bring the picture in a larger size, or show it smaller.',
  },
  code_too_small: {
    field: 'dimensions',
    unit: 'modules',
    meaning: 'A code has more modules than its box has pixels: nothing can scan it.',
    fix: 'Make its box larger or its value shorter.',
  },
  file_too_large: {
    unit: 'bytes',
    meaning:
      'The file has more bytes than were asked for. Without a limit of yours it is advice above 300,000, beyond which some messengers show no picture.',
    fix: 'Set `max_bytes`, take JPEG for photos, or make the canvas smaller.',
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof findingTable;
