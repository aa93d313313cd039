// Skia reads this while its module loads: without it a letter that no face has is drawn with the machine's fonts.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
