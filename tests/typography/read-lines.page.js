// Runs in the page: lets the fonts come, then asks for the place of each cluster.
(async () => {
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const blocks = [...document.querySelectorAll('div')];
  for (const fonts = document.fonts; ; ) {
    void document.body.offsetHeight;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    await fonts.ready;
    if ([...fonts].every(({ status }) => status !== 'loading')) break;
  }
  return blocks.map((block) => {
    const node = block.firstChild;
    const { top } = block.getBoundingClientRect();
    const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight);
    const rectsOf = (from, to) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()];
    };
    const lines = [];
    for (const { segment, index } of clusters.segment(node.data)) {
      const rect = rectsOf(index, index + segment.length).at(-1);
      if (/^[\s\u200B-\u200F]$/u.test(segment) || segment === '\u00AD' || !rect) continue;
      const at = Math.floor((rect.top + rect.height / 2 - top) / lineHeight);
      lines[at] ??= { from: index, to: index };
      lines[at].to = index + segment.length;
    }
    return lines.map(({ from, to }) => {
      const shy = node.data[to] === '\u00AD' ? 1 : 0;
      const rects = rectsOf(from, to + shy);
      const left = Math.min(...rects.map((rect) => rect.left));
      return [node.data.slice(from, to), Math.max(...rects.map((rect) => rect.right)) - left];
    });
  });
})();
