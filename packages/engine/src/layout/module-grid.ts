/** Where the modules of a code lie along one side of its box, in pixels of the spec. */
export interface ModuleGrid {
  /** Where the first module starts. */
  readonly start: number;
  /** Length of one module. */
  readonly module: number;
  /** False when a module is smaller than a device pixel: such a code cannot be scanned. */
  readonly isScannable: boolean;
}

interface Side {
  readonly start: number;
  readonly length: number;
}

/**
 * Centres a number of modules in a side, each a whole number of device pixels where there is room: all are then
 * equally wide, and their edges sharp. `scale` is device pixels for one pixel of the spec.
 */
export function moduleGrid({ start, length }: Side, modules: number, scale: number): ModuleGrid {
  const room = (length * scale) / modules;
  const isScannable = room >= 1;
  const module = (isScannable ? Math.floor(room) : room) / scale;
  const spare = length - module * modules;
  return { start: Math.floor((start + spare / 2) * scale) / scale, module, isScannable };
}
