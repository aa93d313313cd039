import type { Picture } from '../../gather/assets.js';
import type { Image } from '../../scene/scene.js';
import type { Rule } from '../rule.js';

/** Pictures of pixels that are drawn larger than they are. */
export const pictureRule: Rule = ({ survey, pictures, scale, limits }) =>
  survey.images.flatMap(({ image, box }) => {
    const picture = pictures.get(image.picture);
    if (picture?.kind !== 'raster') return [];
    const growth = growthOf(image, picture) * scale;
    if (growth <= limits.soft) return [];
    const [width, height] = [image.box.width, image.box.height].map((side) => Math.ceil(side * scale));
    return [
      {
        path: image.picture,
        code: 'picture_upscaled',
        severity: growth > limits.blurred ? 'warning' : 'advice',
        message: `This picture of ${picture.width} × ${picture.height} px is drawn ${growth.toFixed(2)} times as large, and looks soft.`,
        hint: `Bring one that has ${width} × ${height} px in the part that is shown, or show it smaller.`,
        actual: Number(growth.toFixed(2)),
        limit: limits.soft,
        box,
      },
    ];
  });

/** Pixels of the scene for one of the picture, on the side that grows more. */
function growthOf({ box, crop }: Image, picture: Picture): number {
  if (crop === 'attention') return Math.max(box.width / picture.width, box.height / picture.height);
  return Math.max(box.width / crop.width, box.height / crop.height);
}
