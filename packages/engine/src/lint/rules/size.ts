import type { Rule } from '../rule.js';
import type { Words } from '../survey.js';
import { around } from '../transform.js';
import { nameOf } from './name.js';

/** Words that are too small where the picture is shown small. */
export const sizeRule: Rule = ({ scene, survey, limits }) => {
  const scale = Math.min(1, limits.shownWidth / scene.width);
  return survey.words.flatMap((words) => {
    const size = smallest(words) * scale;
    const isTitle = words === survey.title;
    const limit = isTitle ? limits.titleSize : limits.textSize;
    if (size >= limit) return [];
    const isLost = isTitle || size < limits.leastSize;
    const needed = Math.ceil(limit / scale);
    return [
      {
        path: words.path,
        code: 'text_small',
        severity: isLost ? 'warning' : 'advice',
        message: `${nameOf(words, survey)} is ${rounded(size)} px high where the picture is shown ${Math.min(limits.shownWidth, scene.width)} px wide; ${limit} px read well.`,
        hint: `Set it in ${needed} px or more${words.layer.should_auto_scale ? ', with fewer words or a larger box: it is scaled down to fit' : ''}.`,
        actual: rounded(size),
        limit,
        box: words.lines.map(({ ink }) => ink).reduce(around),
      },
    ];
  });
};

function smallest({ lines }: Words): number {
  return Math.min(...lines.map(({ size }) => size));
}

function rounded(size: number): number {
  return Math.floor(size * 10) / 10;
}
