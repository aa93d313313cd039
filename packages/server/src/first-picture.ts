/** A picture that shows what Limn does, small enough to be pasted. */
export const firstPicture = {
  dimensions: { width: 1200, height: 630 },
  layers: [
    {
      index: 0,
      type: 'gradient',
      gradient_type: 'linear',
      angle_in_degrees: 60,
      colors: [
        { hex_color: '#1B1464', position: 0 },
        { hex_color: '#6D28D9', position: 55 },
        { hex_color: '#FB7185', position: 100 },
      ],
      position: { x: 0, y: 0 },
      dimensions: { width: 1200, height: 630 },
    },
    {
      index: 1,
      type: 'text',
      text: 'Hello from Limn',
      font_name: 'Bricolage Grotesque',
      font_weight: 'extrabold',
      font_size_in_px: 128,
      text_color: '#FFFFFF',
      position: { x: 80, y: 200 },
      dimensions: { width: 1040, height: 150 },
    },
    {
      index: 2,
      type: 'text',
      text: 'Your first picture: JSON in, an image out, no browser.',
      font_name: 'Inter',
      font_size_in_px: 36,
      text_color: '#FFFFFFCC',
      position: { x: 84, y: 370 },
      dimensions: { width: 1000, height: 100 },
    },
  ],
};
