import { firstPicture } from '../../first-picture.js';

const box = (x: number, y: number, width: number, height: number) => ({
  position: { x, y },
  dimensions: { width, height },
});

const linkCard = {
  dimensions: { width: 1200, height: 630 },
  output_format: 'jpeg',
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#FAF9F6' },
    {
      index: 1,
      type: 'gradient',
      gradient_type: 'radial',
      colors: [
        { hex_color: '#F4A261', position: 0 },
        { hex_color: '#FAF9F600', position: 70 },
      ],
      ...box(620, 0, 1160, 1160),
    },
    { index: 2, type: 'solid-color', hex_color: '#B4441F', ...box(72, 84, 48, 8) },
    {
      index: 3,
      type: 'text',
      text: 'Why we moved every picture to **one small service**',
      font_name: 'Bricolage Grotesque',
      font_weight: 'medium',
      font_size_in_px: 84,
      line_height: 1.04,
      text_color: '#171614',
      wrap: 'balance',
      should_auto_scale: true,
      ...box(72, 128, 960, 300),
    },
    {
      index: 4,
      type: 'text',
      text: 'acme.example  ·  6 min',
      font_name: 'Inter',
      font_size_in_px: 28,
      text_color: '#57534C',
      ...box(72, 530, 700, 40),
    },
  ],
};

const ticket = {
  dimensions: { width: 1200, height: 480 },
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#0F2E2B', border_radius: 36 },
    { index: 1, type: 'solid-color', hex_color: '#F6E7C8', border_radius: 36, ...box(860, 0, 340, 480) },
    {
      index: 2,
      type: 'text',
      text: 'NIGHT TRAIN\nORCHESTRA',
      font_name: 'Bebas Neue',
      font_size_in_px: 124,
      line_height: 0.95,
      text_color: '#F6E7C8',
      ...box(64, 64, 760, 250),
    },
    {
      index: 3,
      type: 'text',
      text: 'Friday 21 November, 20:00\nHall B, row 12, seat 7',
      font_name: 'Work Sans',
      font_size_in_px: 30,
      line_height: 1.5,
      text_color: '#9CC5B5',
      ...box(66, 336, 760, 100),
    },
    {
      index: 4,
      type: 'qr-code',
      value: 'https://tickets.example/NTO-2211-12-7',
      foreground_hex_color: '#0F2E2B',
      background_hex_color: '#F6E7C8',
      ...box(920, 70, 220, 220),
    },
    {
      index: 5,
      type: 'barcode',
      value: 'NTO2211127',
      format: 'code128',
      foreground_hex_color: '#0F2E2B',
      background_hex_color: '#F6E7C8',
      ...box(920, 340, 220, 80),
    },
  ],
};

const pill = (text: string, color: string) => ({
  type: 'layout',
  direction: 'horizontal',
  padding_left: 26,
  padding_right: 26,
  padding_top: 14,
  padding_bottom: 14,
  background_color: color,
  border_radius: 40,
  layers: [
    {
      type: 'text',
      text,
      font_name: 'Manrope',
      font_weight: 'semibold',
      font_size_in_px: 30,
      text_color: '#FFFFFF',
      dimensions: { width: 'auto', height: 40 },
    },
  ],
});

const pills = {
  dimensions: { width: 1200, height: 630 },
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#10131A' },
    {
      index: 1,
      type: 'layout',
      direction: 'vertical',
      gap: 44,
      horizontal_alignment: 'center',
      vertical_alignment: 'center',
      ...box(0, 0, 1200, 630),
      layers: [
        {
          type: 'text',
          text: 'Rows and columns, at any depth',
          font_name: 'Manrope',
          font_weight: 'bold',
          font_size_in_px: 66,
          text_color: '#F5F7FA',
          text_align: 'center',
          dimensions: { width: 1080, height: 90 },
        },
        {
          type: 'layout',
          gap: 20,
          layers: [
            pill('no browser', '#5B5BD6'),
            pill('99 fonts', '#12A594'),
            pill('same bytes, always', '#E5484D'),
          ],
        },
      ],
    },
  ],
};

const scripts = {
  dimensions: { width: 1200, height: 630 },
  output_format: 'jpeg',
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#1B1B3A' },
    ...[
      ['Every script, one request', '#FFD166'],
      ['どんな文字でも、ひとつの依頼で', '#F8F7FF'],
      ['كل خط في طلب واحد', '#F8F7FF'],
      ['हर लिपि, एक अनुरोध', '#F8F7FF'],
      ['ทุกอักษรในคำขอเดียว 🌊🦊✨', '#F8F7FF'],
    ].map(([text, color], index) => ({
      index: index + 1,
      type: 'text',
      text,
      font_name: 'Noto Sans',
      font_weight: index === 0 ? 'bold' : 'regular',
      font_size_in_px: index === 0 ? 68 : 52,
      text_color: color,
      vertical_align: 'center',
      ...box(72, 56 + index * 104, 1056, 100),
    })),
  ],
};

/** What the page of `/docs` offers to start from. */
export const examples: readonly { readonly name: string; readonly spec: unknown }[] = [
  { name: 'Link card', spec: linkCard },
  { name: 'Ticket', spec: ticket },
  { name: 'Layouts', spec: pills },
  { name: 'Scripts', spec: scripts },
  { name: 'Gradient', spec: firstPicture },
];
