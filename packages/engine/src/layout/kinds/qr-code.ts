import type { QrCodeLayer } from '@limn/spec';
import { qrModules } from '../../codes/qr.js';
import type { LayerKind } from '../kind.js';
import { moduleGrid } from '../module-grid.js';
import { roundedRect } from '../outline.js';

const noRadii = [0, 0, 0, 0] as const;

export const qrCode: LayerKind<QrCodeLayer> = {
  needs: () => [],
  measure: (_layer, available) => available,
  draw(layer, box, context) {
    const modules = qrModules(layer.value);
    const side = Math.min(box.width, box.height);
    const gridFrom = (start: number) => moduleGrid({ start, length: side }, modules.size, context.scale);
    const { start: x, module, isScannable } = gridFrom(box.x + (box.width - side) / 2);
    const { start: y } = gridFrom(box.y + (box.height - side) / 2);
    if (!isScannable) context.warn(tooSmall(modules.size));
    const path = modules.runs
      .map((run) => rect(x + run.x * module, y + run.y * module, run.length * module, module))
      .join('');
    return [
      { kind: 'shape', box, path: roundedRect(box, noRadii), fill: layer.background_hex_color, smooth: true },
      {
        kind: 'shape',
        box: { x, y, width: module * modules.size, height: module * modules.size },
        path,
        fill: layer.foreground_hex_color,
        smooth: false,
      },
    ];
  },
};

function rect(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

function tooSmall(modules: number) {
  return {
    code: 'code_too_small',
    message: `This QR code has ${modules} modules a side, more than its box has pixels: it cannot be scanned.`,
    hint: `Give it at least ${modules * 2} pixels a side, or a shorter value.`,
    limit: modules,
  };
}
