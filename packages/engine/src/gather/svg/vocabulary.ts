// What the gate lets through. A name that is not here has no effect on a still picture, or is refused.

/** Elements that draw, or that others draw with. All others are left out, unless refused. */
export const drawnElements = new Set(
  `svg g a defs symbol use switch style path rect circle ellipse line polyline polygon image clipPath mask
  pattern marker linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
  feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Steps of a filter: each fills a whole region with pixels. */
export const isFilterStep = (name: string) =>
  name.startsWith('fe') && !/^fe(Func.|MergeNode|DistantLight|PointLight|SpotLight)$/.test(name);

const refusal = (elements: string, hint: string) =>
  elements.split(' ').map((name): [string, string] => [name.toLowerCase(), hint]);

/** Elements that end the whole document, with what to do instead. Compared in lower case. */
export const refusedElements = new Map([
  ...refusal('script', 'Remove the script; a still picture runs none.'),
  ...refusal(
    'foreignObject iframe embed object audio video canvas html',
    'Draw it with SVG shapes; nothing else is drawn inside an SVG.',
  ),
  // The painters would set it in whatever fonts the machine has.
  ...refusal(
    'text tspan textPath tref altGlyph glyph font font-face',
    'Convert the text to paths, or use a text layer: fonts inside an SVG would differ from machine to machine.',
  ),
  ...refusal('handler listener discard', 'Remove it; a still picture has no events.'),
]);

/** Properties that may be written as attributes or in CSS with the same meaning. */
export const presentation = new Set(
  `alignment-baseline clip-path clip-rule color color-interpolation color-interpolation-filters display fill
  fill-opacity fill-rule filter flood-color flood-opacity image-rendering lighting-color marker-end marker-mid
  marker-start mask opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width vector-effect
  visibility x y width height cx cy r rx ry`.split(/\s+/),
);

/** CSS properties that only CSS can say, and that librsvg draws. */
export const cssOnly = new Set(['mix-blend-mode', 'isolation', 'mask-type', 'transform']);

/** CSS properties whose loss would change the picture, and which librsvg does not draw. */
export const refusedProperties = new Set(['d', 'clip', 'backdrop-filter', 'background', 'all', 'content']);

/** Attributes that are kept besides the presentation attributes. */
export const plainAttributes = new Set(
  `id d points x1 y1 x2 y2 viewBox preserveAspectRatio transform href offset gradientUnits gradientTransform
  spreadMethod fx fy fr pathLength clipPathUnits maskUnits maskContentUnits mask-type patternUnits
  patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient filterUnits
  primitiveUnits in in2 result stdDeviation edgeMode dx dy mode type values operator k1 k2 k3 k4 order
  kernelMatrix divisor bias targetX targetY kernelUnitLength preserveAlpha surfaceScale diffuseConstant
  specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ scale
  xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept
  amplitude exponent requiredFeatures requiredExtensions`.split(/\s+/),
);

/** Attributes that hold a length, whose unit the gate turns into pixels. */
export const lengthAttributes = new Set(
  `x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr stroke-width stroke-dashoffset markerWidth markerHeight
  refX refY`.split(/\s+/),
);
